import { optional } from "./optional.ts";

/**
 * Loads pg. As it loads it asks whether it runs at Cloudflare: of the navigator, or where there is none (Node 20) of
 * `Response`, with which comes all of fetch, a tenth of the time that a command takes to start.
 */
export function driver(): Promise<typeof import("pg")> {
  return optional("pg", async () => {
    if ("navigator" in globalThis) return import("pg");
    Object.assign(globalThis, { navigator: { userAgent: `Node.js/${process.versions.node}` } });
    try {
      return await import("pg");
    } finally {
      Reflect.deleteProperty(globalThis, "navigator");
    }
  });
}
