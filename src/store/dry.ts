/** A store that keeps nothing but what it has seen: for an import that only tells what would become of its inputs. */
import type { Known } from "./shapes.ts";
import type { Store } from "./store.ts";

export function dryStore(): Store {
  const seen = new Map<string, Known>();
  const size = { documents: 0, plans: 0, items: 0 };
  return {
    startRun: () => {},
    known: (sha256) => seen.get(sha256),
    claim: () => "free",
    link: () => {},
    save: ({ sha256, status, plans, issues }) => {
      const error = issues.find(({ severity }) => severity === "error");
      seen.set(sha256, { status, reason: error?.message ?? null });
      size.documents++;
      size.plans += plans.length;
      size.items += plans.reduce((sum, { items }) => sum + items.length, 0);
    },
    saveUnread: () => {},
    finishRun: () => {},
    size: () => size,
    close: () => {},
  };
}
