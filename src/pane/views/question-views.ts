export { ConfirmRewrite } from './ConfirmRewrite';
export { ConfirmSummary } from './ConfirmSummary';
