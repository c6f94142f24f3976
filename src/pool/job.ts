/** One document that a child is asked about, and who waits for the answer. */
import { type Delivered, delivered } from "../extractor.ts";
import type { Language } from "../language/index.ts";
import type { Issue } from "../model.ts";
import type { Source } from "../options.ts";
import { type Answers, checkedAnswer, failedAnswer, type Stage } from "../stages.ts";

export interface Job {
  source: Source;
  answer(json: Buffer, seconds: number): void;
  fail(issue: Issue, seconds: number, killed: boolean): void;
  /** For a fault of the program. */
  reject(error: Error): void;
}

export function makeJob<S extends Stage>(
  { stage, options }: { stage: S; options: { language?: Language } },
  source: Source,
  resolve: (delivered: Delivered<Answers[S]>) => void,
  reject: (error: Error) => void,
): Job {
  return {
    source,
    answer: (json, seconds) => resolve({ size: json.length, seconds, killed: false, open: () => unpack(stage, json) }),
    fail: (issue, seconds, killed) =>
      resolve(delivered(failedAnswer(stage, source, issue, options.language), seconds, killed)),
    reject,
  };
}

/** An answer is looked through when its turn comes. */
function unpack<S extends Stage>(stage: S, json: Buffer): Answers[S] {
  const answer = checkedAnswer(stage, JSON.parse(json.toString("utf8")));
  if (answer) return answer;
  throw new Error("the answer of a child process is not what was asked for");
}
