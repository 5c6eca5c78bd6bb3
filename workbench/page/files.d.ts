declare module '*.xlsx' {
  /** Where the build puts the file. */
  const url: string;
  export default url;
}
