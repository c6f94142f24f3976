/** What an import says at its end, or, as JSON, all the time. */
import type { Progress } from "../import.ts";
import type { Ended } from "./import-files.ts";
import { summaryText } from "./summary.ts";
import { say } from "./talk.ts";

export interface Reporter {
  leftAlone(file: { path: string; skipped: string }): void;
  step(progress: Progress): void;
  end(ended: Ended): void;
}

/** As many failures as fit a screen; the database has them all. */
const failuresShown = 20;

export function reporter({ json, quiet, db }: { json: boolean; quiet: boolean; db: string | null }): Reporter {
  return json ? jsonReporter() : textReporter(quiet, db);
}

function textReporter(quiet: boolean, db: string | null): Reporter {
  const failures: Progress[] = [];
  const withoutPlan: string[] = [];
  let leftAlone = 0;
  return {
    leftAlone: () => void leftAlone++,
    step: (progress) => {
      if (progress.reason && failures.length < failuresShown) failures.push(progress);
      if (progress.result === "no-plan" && withoutPlan.length < failuresShown) withoutPlan.push(progress.path);
    },
    end: (ended) => {
      const text = summaryText({ ...ended, failures, withoutPlan, leftAlone, db, quiet });
      if (text) say(text);
    },
  };
}

/** One event in a line: `left-alone`, `document`, and at the end `summary`. */
function jsonReporter(): Reporter {
  const print = (event: string, value: object) => console.log(JSON.stringify({ event, ...value }));
  return {
    leftAlone: ({ path, skipped }) => print("left-alone", { path, reason: skipped }),
    step: (progress) => print("document", progress),
    end: ({ summary, stopped }) => print("summary", { ...summary, stopped }),
  };
}
