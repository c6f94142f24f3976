/** Every word of the report's page, as each language must have it. Nothing here but plain data: the page carries it along. */

/** Forms by the plural rules of the language (Intl.PluralRules); {n} is the number. */
interface Forms {
  one: string;
  few?: string;
  many?: string;
  other: string;
}

/** How often, where once is enough and where it takes a number. */
interface Unit {
  once: string;
  /** {times} is «3 раза». */
  often: string;
}

type Counted = "documents" | "plans" | "items" | "toLook" | "more" | "times" | "found" | "inPlans" | "organizations";
type UnitName = "day" | "week" | "month" | "quarter" | "term" | "trimester" | "half-year" | "year";
type Column = "number" | "activity" | "period" | "responsible" | "result" | "mark" | "place" | "participants" | "notes";

export interface PageWords {
  title: string;
  about: string;
  /** {day} */
  asOf: string;
  contents: string;
  nothingYet: string;
  withoutScripts: string;

  totals: Record<"heading" | "documents" | "plans" | "items" | "periods" | "persons", string>;
  statuses: Record<"imported" | "partial" | "no-plan" | "failed", string>;
  outcomes: Record<"resolved" | "review" | "failed", string>;

  filter: Record<
    | "heading"
    | "search"
    | "hint"
    | "plan"
    | "outcome"
    | "who"
    | "month"
    | "otherMonths"
    | "any"
    | "people"
    | "roles"
    | "reset"
    | "nothing",
    string
  >;
  review: Record<
    | "heading"
    | "about"
    | "nothing"
    | "nothingChosen"
    | "what"
    | "asWritten"
    | "asRead"
    | "where"
    | "orElse"
    | "ambiguous"
    | "withoutDay",
    string
  >;
  plans: Record<"heading" | "about" | "untitled" | "timeline" | "noPeriod" | "assumed", string>;
  legend: Record<"window" | "day" | "deadline" | "recurrence" | "open" | "beyond", string>;
  /** {n} more of {all}. */
  showMore: string;
  cutInPrint: string;

  months: readonly string[];
  monthsOf: readonly string[];
  monthsShort: readonly string[];
  until: string;
  since: string;
  anyDay: string;
  wholeYear: string;
  kinds: Record<string, string>;
  units: Record<UnitName, Unit>;
  /** Any other unit, as an ISO 8601 {duration}. */
  unitOfDays: Unit;
  bounds: Record<"exactly" | "atLeast" | "atMost", string>;
  places: Record<"page" | "table" | "row" | "paragraph" | "line", string>;
  columns: Record<Column, string>;
  severities: Record<"warning" | "error", string>;
  counts: Record<Counted, Forms>;
}

/** With the name of the language, and the assumptions by their codes. */
export interface Words extends PageWords {
  lang: string;
  assumptions: Readonly<Record<string, string>>;
}
