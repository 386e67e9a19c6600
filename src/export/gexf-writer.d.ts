/** The library's writer alone: its parser asks for a browser's DOMParser as it loads. */
declare module "graphology-gexf/browser/writer.js" {
  export { write as default } from "graphology-gexf";
}
