export { decodeXml } from "./decode.ts";
export { detach } from "./detach.ts";
export { type Handler, scanXml, type Tag } from "./scan.ts";
export { type Entry, type Leave, skip, walk } from "./walk.ts";
