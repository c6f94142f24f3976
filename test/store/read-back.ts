/** Makes a document out of the tables again, with plain SQL, as somebody who has nothing but the database would. */
import type { Database } from "better-sqlite3";

// biome-ignore lint/suspicious/noExplicitAny: rows as they come
type Row = Record<string, any>;

export function readBack(db: Database, sha256: string): unknown {
  const all = (sql: string, ...values: unknown[]) => db.prepare(sql).all(...values) as Row[];
  const document = db.prepare("SELECT * FROM document WHERE sha256 = ?").get(sha256) as Row;
  return {
    path: document.path,
    sha256: document.sha256,
    format: document.format,
    status: document.status,
    plans: all("SELECT * FROM plan WHERE document_id = ? ORDER BY position", document.id).map(plan),
    residue: JSON.parse(document.residue),
    issues: all("SELECT * FROM issue WHERE document_id = ? ORDER BY position", document.id).map(issue),
  };

  function plan(row: Row) {
    const { title, organization, approval, signature } = row;
    const span = row.span_kind && {
      kind: row.span_kind,
      start: row.span_start,
      end: row.span_end,
      source: row.span_source,
    };
    const items = all("SELECT * FROM item WHERE plan_id = ? ORDER BY position", row.id).map(item);
    return { title, organization, approval, signature, span, columns: JSON.parse(row.columns), items };
  }

  function item(row: Row) {
    const { number, activity, result, mark, place, participants, notes } = row;
    const parties = all("SELECT kind, name, role FROM party WHERE item_id = ? ORDER BY position", row.id);
    const [found] = all("SELECT * FROM period WHERE item_id = ?", row.id);
    return {
      section: JSON.parse(row.section),
      number,
      activity,
      period: found ? period(found) : null,
      responsible: row.responsible === null ? null : { raw: row.responsible, parties },
      result,
      mark,
      place,
      participants,
      notes,
      extra: JSON.parse(row.extra),
      source: placeOf(row, "source"),
    };
  }

  function period(row: Row) {
    const { raw, kind, time, rule } = row;
    const windows = all("SELECT start_date, end_date FROM window WHERE item_id = ? ORDER BY position", row.item_id);
    const recurrence = row.recurrence_times && {
      times: row.recurrence_times,
      per: row.recurrence_per,
      bound: row.recurrence_bound,
      ...present({ rrule: row.recurrence_rrule }),
    };
    return {
      raw,
      kind,
      windows: windows.map(({ start_date, end_date }) => ({ start: start_date, end: end_date })),
      recurrence,
      time,
      qualifiers: JSON.parse(row.qualifiers),
      rest: JSON.parse(row.rest),
      assumptions: JSON.parse(row.assumptions),
      edtf: JSON.parse(row.edtf),
      rule,
      ...(row.alternatives && { alternatives: JSON.parse(row.alternatives) }),
      issues: JSON.parse(row.issues),
    };
  }

  function issue(row: Row) {
    const { code, severity, message, found } = row;
    const at = placeOf(row, "at");
    return { code, severity, message, ...present({ found }), ...(Object.keys(at).length > 0 && { at }) };
  }

  function placeOf(row: Row, prefix: string) {
    const { [`${prefix}_page`]: page, [`${prefix}_table`]: table, [`${prefix}_row`]: line } = row;
    return present({ page, table, row: line, column: row[`${prefix}_column`], line: row[`${prefix}_line`] });
  }
}

function present(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
