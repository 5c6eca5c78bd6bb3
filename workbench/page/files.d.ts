declare module '*.xlsx' {
  const address: string;
  export default address;
}

declare module '*.xml' {
  const text: string;
  export default text;
}
