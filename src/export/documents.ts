/** Makes documents out of the rows of the tables again, one at a time. */
import { document, issue, item, party, period, plan, window } from "../dataset/tables.ts";
import type { Document, Item, Period, Plan, ReportedIssue } from "../model.ts";
import type { Dataset, Row, Value } from "./dataset.ts";
import * as record from "./records.ts";

/** Takes the rows of one owner from the front of a stream that is sorted as its owners are. */
type Take = (owner: Value | undefined) => Promise<Row[]>;

/** A document of which a selection may have left plans or items out, with the places that the others had in it. */
export interface ChosenDocument {
  document: Document;
  /** Of each plan, from 1. */
  plans: number[];
  /** Of each item of each plan, from 1. */
  items: number[][];
}

/** Every document in the shape in which `extract` gives it. */
export async function* documents(dataset: Dataset): AsyncGenerator<Document> {
  for await (const { document } of chosenDocuments(dataset)) yield document;
}

export async function* chosenDocuments(dataset: Dataset): AsyncGenerator<ChosenDocument> {
  const take = {
    plan: taker(dataset.rows(plan), "document_id"),
    item: taker(dataset.rows(item), "plan_id"),
    period: taker(dataset.rows(period), "item_id"),
    window: taker(dataset.rows(window), "item_id"),
    party: taker(dataset.rows(party), "item_id"),
    issue: taker(dataset.rows(issue), "document_id"),
  };
  try {
    for await (const row of dataset.rows(document)) {
      const rows = await take.plan(row.id);
      const plans = await each(rows, (row) => readPlan(row, take));
      const issues = (await take.issue(row.id)).map(record.issueOf);
      const document = record.documentOf(
        row,
        plans.map(({ plan }) => plan),
        issues as ReportedIssue[],
      );
      yield { document, plans: rows.map(positionOf), items: plans.map(({ items }) => items) };
    }
  } finally {
    for (const { end } of Object.values(take)) await end();
  }
}

type Takers = Record<"item" | "period" | "window" | "party", Take>;

const positionOf = ({ position }: Row) => position as number;

async function readPlan(row: Row, take: Takers): Promise<{ plan: Plan; items: number[] }> {
  const rows = await take.item(row.id);
  const items = await each(rows, (row) => readItem(row, take));
  return { plan: record.planOf(row, items), items: rows.map(positionOf) };
}

async function readItem(row: Row, take: Takers): Promise<Item> {
  const [found] = await take.period(row.id);
  const windows = await take.window(row.id);
  const period: Period | null = found ? record.periodOf(found, windows) : null;
  return record.itemOf(row, period, await take.party(row.id));
}

async function each<T>(rows: Row[], read: (row: Row) => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (const row of rows) all.push(await read(row));
  return all;
}

function taker(rows: AsyncIterable<Row>, owner: string): Take & { end(): Promise<unknown> } {
  const stream = rows[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<Row>> | null = null;
  const take: Take = async (key) => {
    const taken: Row[] = [];
    for (;;) {
      next ??= stream.next();
      const { value, done } = await next;
      if (done || value[owner] !== key) return taken;
      taken.push(value);
      next = null;
    }
  };
  return Object.assign(take, { end: async () => stream.return?.() });
}
