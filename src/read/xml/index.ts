export { decodeXml } from "./decode.ts";
export { detach } from "./detach.ts";
export { type Handler, scanXml, type Tag } from "./scan.ts";
