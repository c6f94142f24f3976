/** Every word that Planoteka says, in English. Plain data and small functions that put a value into its sentence. */
import type { PageWords } from "../report/words/words.ts";
import { type ByText, inShape } from "./shape.ts";

export const en = inShape(() => ({
  /** What was noticed, by the codes of src/issues.ts; `found` is what caused it. */
  issues: {
    // reading
    "unreadable-file": (found) => `the file could not be read: ${found}`,
    "empty-file": (found) => (found ? `the file holds nothing but ${found}` : "the file is empty"),
    "lock-file": () => "this is the lock file that Word leaves beside an open document, not a document",
    "too-large": (found) => `the document goes over a limit (${found})`,
    "timed-out": (found) => `the document took longer than it may${found && ` (${found})`}; --timeout allows more`,
    "out-of-memory": (found) =>
      `the document took more memory than it may${found && ` (${found})`}; --memory allows more`,
    crashed: (found) => `the process that read the document did not survive it${found && ` (${found})`}`,
    "set-aside": () => "the import ended twice while it had the document in hand, so the document was set aside",
    "unsupported-format": (found) => `${found} files are not yet supported; save the document as DOCX, PDF or TXT`,
    "unknown-format": () => "this is not a document that Planoteka knows",
    "not-what-it-is-named": (found) => `the contents are ${found}, whatever the file name says`,
    encrypted: () => "the document is protected by a password; save it without one",
    damaged: (found) => `the document is damaged and cannot be read (${found})`,
    recovered: (found) => `the document is damaged; what could be read was kept${found && ` (${found})`}`,
    "broken-stream": (found) =>
      `${found} of the PDF's compressed streams fail their checksum: words may be missing or wrong`,
    garbled: () =>
      "the text layer is unreadable, in whole or in part (the fonts do not say, or say wrongly, which letters they draw); recognise the pages as they look (--ocr has tesseract do it)",
    "needs-ocr": (found) =>
      `the pages are, or hold, pictures of text without a text layer; recognise them (--ocr has tesseract do it)${found && `: ${found}`}`,
    "no-ocr": () =>
      "--ocr needs tesseract with its Russian data: apt-get install tesseract-ocr tesseract-ocr-rus tesseract-ocr-bel",
    "low-confidence": (found) => `the words were hard to recognise; compare «${found}» with the page`,
    "cells-missing": (found) =>
      `the PDF's tags have nothing under «${found}» in this row: empty, or one cell with the row above; compare with the page`,
    "words-recovered": (found) => `words that the Word reader dropped stand at the end of the document: ${found}`,
    "readers-disagree": (found) => `two readers of the document differ in these words: ${found}`,
    "reader-note": (found) => found,
    encoding: (found) => `read as ${found}`,
    "double-encoded": (found) => `the text had been garbled by a wrong encoding (${found}) and was restored`,
    "bad-characters": (found) => `some characters could not be decoded: ${found}`,
    "struck-out": (found) => `struck-out text is kept apart: «${found}»`,
    "junk-removed": (found) => `converter's mark removed: ${found}`,
    // plan
    "no-plan": () => "no plan was found",
    "prose-plan": () => "the plan is no table; its items were read from paragraphs",
    "blank-template": (found) => `the plan is a template that was not filled in${found && ` («${found}»)`}`,
    "unknown-column": (found) => `column «${found}» is kept in extra`,
    "joined-row": (found) => `«${found}» goes on with the row before the page break`,
    "split-row": (found) =>
      `the row holds ${found} activities, their dates and people in step by lines; each is an item`,
    "unsure-lines": () => "the row holds several activities, and its lines do not say surely which people are whose",
    "table-left-out": () => "a table under a plan's title was not understood; its text is in the residue",
    "month-columns": (found) => `the columns ${found} are read as months`,
    "no-header": (found) => `no header says what the columns are; by their contents they are taken for ${found}`,
    "misprinted-year": (found) => `«${found}» is taken for the school year that its other half names`,
    "year-from-properties": (found) =>
      `the year comes from nothing but the properties of the file (${found}); --year overrules it`,
    "month-at-end": (found) =>
      `«${found}» comes after the months of the same school year and is taken for the one that ends it`,
    "no-year": () => "nothing in the document says which year the plan is for; --year does",
    // periods
    "outside-plan-span": (found) => `«${found}» lies outside the plan's own year; kept as written`,
    "impossible-date": (found) => `«${found}» is no possible date`,
    "period-without-year": (found) => `«${found}» names no year, and nothing in the document gives one; --year does`,
    "period-without-month": (found) => `«${found}» names no month, and no heading gives one`,
    "no-calendar-table": (found) =>
      `the dates of «${found}» are not in the calendar of that school year; see --calendar`,
    "ambiguous-period": (found) => `«${found}» can be read in several ways`,
    "exception-not-applied": (found) => `«${found}» is kept in words; the windows do not leave it out`,
    "no-period": (found) => `«${found}» does not say when`,
    "unresolved-period": (found) => `«${found}» was not understood`,
    // parties
    "party-unread": (found) => `«${found}» names nobody that was understood`,
    "responsible-as-above": (found) => `«${found}» is taken for the people of the row above`,
  },

  /** What the readers and archives say of a file as data, which is English already; {} is a value in it. */
  phrases: {} as ByText,

  /** A choice that the text of a cell did not make itself, by the codes of src/assumptions.ts. */
  assumptions: {
    "year-from-plan": "the year comes from the plan's span",
    "year-from-heading": "the year is that of the heading's month",
    "year-from-neighbour": "the year comes from another date of the cell, or from the rows above",
    "years-as-plan-span": "two calendar years are meant as the academic plan of just those years",
    "month-inherited": "the month comes from the heading",
    "unit-inherited": "the quarter, term or half-year comes from the heading",
    "period-inherited": "the cell is blank; the whole period is the heading's",
    "lines-in-step": "the row holds several activities; their lines were matched by number and height",
    "place-beside-period": "the column is for date and place, so what says no date is the place",
    "month-columns": "the period is put together from the columns of months that are filled in",
    ditto: "the period is that of the row above",
    "academic-year-end": "the school year ends on the plan's last day, 31 May by default",
    "term-dates-official": "the days come from the published table of terms and holidays",
    "term-dates-approximate": "no table is published; the terms' days are the usual ones",
    "half-year-bounds":
      "the half-year is September–December or January–May (in a calendar plan January–June, July–December)",
    "named-day": "the day comes from the calendar of named days",
    "week-of-month": "a week belongs to the month of its Thursday",
    "part-of-month": "beginning, middle and end are thirds of the month, halves part at the 15th",
    "part-of-year": "beginning and end of a year are its first and last month",
    "typo-corrected": "one letter of a month was wrong",
    "broken-word-joined": "a word was broken or run together with another",
  },

  /** Why a file is left alone, and why one that is to be read cannot be. */
  files: {
    programs: "a folder of programs",
    folderLink: "a link to a folder; name it to have it read",
    brokenLink: "a link to a file that is not there",
    lockFile: "a lock file of an office program",
    otherName: "not a document by its name; name it to have it read",
    noBytes: "not a file of bytes on a disk",
    tooLarge: (megabytes: number) => `larger than ${megabytes} MB; no plan is, so it was not read`,
    missing: "there is no such file or folder",
    forbidden: "no right to read it; give yourself the right, or leave it out",
    circle: "a link that leads in a circle",
    folder: "a folder where a file was expected",
    fileInTheWay: "there is a file where a folder is needed",
  },

  /** Why an import stored nothing of a file. */
  import: {
    sameFailed: (reason: string) => `the same bytes failed already${reason && `: ${reason}`}`,
    unknownReason: "no reason is known",
    fault: (message: string) => `Planoteka failed on it, please report this: ${message}`,
    cannotStart: (words: string) => `no process can be started to read documents: ${words}`,
  },

  /** Why a database cannot be used, by the codes of a StoreError: its file, and what was found. */
  store: {
    missing: (file) => `there is no database ${file}`,
    "no-folder": (_, folder) => `there is no folder ${folder} to put the database in; make it first`,
    "is-folder": (file) => `${file} is a folder; name a file in it, such as ${file}/plans.sqlite`,
    empty: (file) => `${file} is empty; nothing was imported into it yet`,
    "no-database": (file) => `${file} is not a database; nothing was written to it, name another file`,
    foreign: (file) => `${file} is a database of another program; nothing was written to it, name another file`,
    unreadable: (file) => `${file} cannot be read; give yourself the right to, or name another file`,
    newer: (file, version) => `${file} was made by a newer Planoteka (schema ${version}); update Planoteka to use it`,
    older: (file, version) => `${file} was made by a very old Planoteka (schema ${version}); import into a new file`,
    busy: (file) =>
      `cannot use the database ${file}: another program is writing to it; wait until it is done, or close it, and start again`,
    full: (file) =>
      `cannot use the database ${file}: the disk is full; make room and start again, what is imported stays`,
    forbidden: (file) =>
      `cannot use the database ${file}: it cannot be written to; give yourself the right to write, or name another file`,
    "cannot-open": (file) =>
      `cannot use the database ${file}: the file cannot be opened or made; check the folder and your right to write there`,
    damaged: (file) =>
      `cannot use the database ${file}: it is damaged; restore it from a copy, or name a new file and import again`,
    "disk-error": (file) =>
      `cannot use the database ${file}: the disk reported an error; check it and start again, what is imported stays`,
    "no-package": (name) => `${name} is not installed; npm install ${name}`,
    "no-server": (url, reason) => `cannot use the server ${url}: ${reason}`,
    "no-password": (url) => `${url} asks for a password; set PGPASSWORD, or write it into ~/.pgpass`,
    "no-storage": (location, reason) => `cannot read ${location}: ${reason}`,
    "other-version": (url, found) =>
      `${url} holds a dataset of another version (${found}); use the Planoteka that made it, or another database`,
    "no-word": (_, text) => `there is no word to look for in «${text}»`,
    "bad-condition": (_, reason) => `the condition is not understood: ${reason}`,
    "no-plan": (_, plan) => `there is no plan ${plan}`,
    "no-day": (_, text) => `«${text}» is no day such as 2023-09-01`,
  },

  /** Options that several commands have; those of one are with it. */
  options: {
    help: "print this",
    version: "print the version",
    lang: ["en|ru", "the language of messages (that of the locale)"],
    year: ["YEAR", "the years of the plans: 2022/2023, 2022 or 2016-2018 (else each plan says its own)"],
    country: ["BY|RU", "whose school terms and holidays hold (BY)"],
    calendar: ["FILE", "school terms, holidays and named days of your own, over the built-in ones (docs/periods.md)"],
    office: ["auto|never", "whether LibreOffice, where it is there, may help with a DOC that cannot be read (auto)"],
    "second-opinion": "have Word documents read by a second reader too, and say how far the two agree",
    ocr: "have tesseract read the pages of a PDF that are pictures, where it is installed",
    jobs: ["N", "documents that are read at the same time (as many as there are cores)"],
    timeout: ["SECONDS", "processor time for a document or a page of a scan (30); four times that by the clock"],
    queue: ["URL", "the PostgreSQL server with the queue: postgres://user:password@host/database"],
    memory: ["MB", "memory that a document may take (1500)"],
  },

  help: {
    about:
      "Planoteka reads archives of plans (DOCX, PDF, TXT) into a dataset: every row, its dates, who answers for it.",
    usage: "Usage",
    commands: "Commands",
    options: "Options",
    exitCodes: "Exit codes",
    example: "Example",
    examples: "Examples",
    globalUsage: "planoteka COMMAND …",
    more: "`planoteka COMMAND --help` says more about a command.",
  },

  commands: {
    import: {
      usage: "planoteka import PATH… --db FILE",
      summary: "read documents into a SQLite database",
      about: `A PATH is a file, a folder or a .zip (with what is in them), or - for paths on standard input, one in each line.
Documents that the database has already are not read again; a file that has changed replaces what it was.
Each document goes in whole or not at all, so an import can be stopped (Ctrl-C) or killed and started again at any time.
Documents are read in processes of their own: one that hangs, or takes too much memory, is ended and costs itself alone.
The view needs_review and \`planoteka status\` say why a document failed.`,
      options: {
        db: ["FILE", "the database; it is made if there is none"],
        reimport: "read everything anew, also what the database has already",
        limit: ["N", "read no more than N documents; those that are there already do not count"],
        shard: ["I/N", "take the I-th of N parts, for N machines; planoteka merge joins them"],
        "dry-run": "read, but store nothing: only say what would become of the documents",
        json: "print an event as JSON for each document, and the summary, on standard output",
        quiet: "say nothing but errors",
        verbose: "name every file that is left alone, and why",
      },
      exitCodes: {
        0: "all went in (a document without a plan in it too; single unclear periods are in needs_review)",
        1: "some documents failed, or went in only in part and wait for a look",
        2: "it could not run: a wrong option, nothing to read, the database cannot be used",
        130: "stopped by Ctrl-C; what was imported stays",
      },
    },
    search: {
      usage: "planoteka search DB WORD…",
      summary: "find items by their words, in whatever form",
      about: `All words must be there, in the row itself (the activity, the period, who answers for it, any other cell) or in the
headings of its sections; the title of the plan is not searched. Russian and Belarusian endings do not matter. Words in
quotes are looked for in a row, a * at the end asks for a beginning. The best answers come first.`,
      options: {
        limit: ["N", "at most so many (20)"],
        json: "print a JSON object for each in a line",
      },
      exitCodes: { 0: "something was found", 1: "nothing was", 2: "it could not run: no such database, no word" },
    },
    report: {
      usage: "planoteka report DB [--out report.html]",
      summary: "write a page to look at: what happens when, and what to check",
      about: `One HTML file that needs no network: totals, every plan along the months, and what a person should look at with the
words of the document beside the reading. It can be searched, filtered, printed and read on a phone.`,
      options: {
        out: ["FILE", "where the page goes (report.html); an older report is written over"],
        lang: ["ru|en", "the language of the page (that of the locale, else ru)"],
      },
      exitCodes: { 0: "the page is written", 2: "it could not run: no such database, or the file is something else" },
    },
    export: {
      usage: "planoteka export DB --to FORMAT",
      summary: "write a database in a format of other programs",
      about: `csv and parquet: with --out all tables, a file for each in that folder; with --table one table or view; csv with neither
prints the view calendar. A text cell that would be a formula gets an apostrophe in front, and so does one that has one.
ndjson: documents as planoteka extract prints them; with --table rows.
ics: an event for each window, a to-do for each deadline; periods that name no day are counted on standard error.
datapackage: all tables as CSV with datapackage.json, into the folder --out. datasette-metadata: for datasette -m.
--where, --since and --plan choose items; what belongs to them comes along. --where knows the columns of item, plan,
document, period and window (plan.title where two have a name): "start_date >= '2023-01-01' AND outcome = 'resolved'".`,
      options: {
        to: ["FORMAT", "csv, ndjson, parquet, ics, datapackage or datasette-metadata"],
        out: ["PATH", "the file or folder to write (else standard output)"],
        table: ["NAME", "one table or view: item, calendar, people …"],
        where: ["SQL", "only items for which this holds"],
        since: ["DATE", "only items that are not over by then (2023-01-31)"],
        plan: ["ID", "only items of this plan"],
        anonymize: "put pseudonyms where persons are named, in every field",
        key: ["FILE", "the secret of the pseudonyms (DB.key, made where it is missing)"],
        bom: "of csv: begin with a byte order mark, by which Excel knows UTF-8",
      },
      exitCodes: { 0: "it is written", 2: "it could not run: no such database, a wrong option, a full disk" },
    },
    status: {
      usage: "planoteka status DB|--queue URL",
      summary: "say what a database holds, and what waits for a look",
      about:
        "By outcome and by reason; the documents with most periods unclear, the slowest ones, and what makes periods unclear.",
      options: {
        queue: [
          "URL",
          "of a queue instead: what waits, runs, is done or set aside, the rate and the time that is left",
        ],
        json: "print the same as one JSON object",
      },
      exitCodes: { 0: "it is told", 2: "it could not run: no such database" },
    },
    verify: {
      usage: "planoteka verify DB",
      summary: "check that a database is whole",
      about: `SQLite's own checks of the file and of what belongs to what; then the counts that each document declared against the
rows that are there, and whether every run accounts for all its inputs.`,
      options: {},
      exitCodes: {
        0: "all is well",
        1: "something is wrong; each fault has a line",
        2: "it could not run: no such database",
      },
    },
    merge: {
      usage: "planoteka merge OUT IN…",
      summary: "join databases, such as those of import --shard",
      about: `The documents of each IN are added to OUT, which is made if it is not there. Where two hold the same bytes, or the same
file, the first one named stays. The INs stay as they are.`,
      options: {},
      exitCodes: { 0: "all is in OUT", 2: "it could not run: no such database, or it is not ours" },
    },
    enqueue: {
      usage: "planoteka enqueue PATH… --queue URL",
      summary: "put documents on the queue of a PostgreSQL server, for workers on any machines",
      about: `A PATH is a file, a folder, a .zip, s3://bucket/prefix, or - for paths on standard input, one in each line.
Each content goes on the queue once, whatever its files are called; what the server has already is not read again.
Workers must find the files at the same absolute paths. How documents are to be read is said here,
and holds for all workers. docs/scaling.md has the whole story.`,
      options: {
        reimport: "read everything anew, also what the server has already",
        json: "print the counts as JSON",
      },
      exitCodes: {
        0: "all is on the queue",
        1: "some files could not be read; they are in unread",
        2: "it could not run: a wrong option, nothing to read, the server cannot be used",
      },
    },
    worker: {
      usage: "planoteka worker --queue URL",
      summary: "read documents from the queue of a PostgreSQL server into its tables",
      about: `Any number of workers may run, on any machines that see the files; each can be stopped (SIGTERM or Ctrl-C, which let the
documents in hand finish) or killed at any time. What a dead worker had in hand is taken up by another within seconds.
A document of which a worker died is tried once more, apart, and then set aside.`,
      options: {
        "until-empty": "end when nothing waits any more (else wait for more)",
        quiet: "say nothing but errors",
      },
      exitCodes: {
        0: "it was stopped, or nothing waits any more",
        2: "it could not run, or lost the server; start it again, nothing is lost",
      },
    },
    pull: {
      usage: "planoteka pull URL --db FILE",
      summary: "bring the dataset of a PostgreSQL server, or a part of it, into a SQLite database",
      about: `The database is as if planoteka import had made it from the same files. --where chooses items as for
planoteka export, in the SQL of PostgreSQL; documents come with the chosen items only.`,
      options: {
        db: ["FILE", "the database; it is made if there is none"],
        where: ["SQL", "only items for which this holds"],
        quiet: "say nothing but errors",
      },
      exitCodes: {
        0: "all of it is in the database",
        2: "it could not run: the server or the database cannot be used",
      },
    },
    extract: {
      usage: "planoteka extract FILE…",
      summary: "print what is in documents, one JSON object for each in a line",
      about: `A FILE may be a folder too, or - for paths on standard input, one in each line. The order is kept, and a document
that cannot be read has its line as well, with the status "failed" and the reason in its issues.
Documents are read in processes of their own: one that hangs, or takes too much memory, is ended and costs itself alone.
With --files-from it is a filter for xargs, Spark and the like: one line for each path, written as soon as it is known.`,
      options: {
        stage: ["blocks|plan", "stop at paragraphs and grids, or at plans with raw cells"],
        "files-from": ["LIST", "paths from a file, one in each line (-: standard input); failures change no exit code"],
        draw: ["page.svg", "with --stage blocks and one PDF: draw its lines, cells and order into this file"],
      },
      exitCodes: {
        0: "every document was read; with --files-from: every path has its line",
        1: "some documents failed, or were read only in part",
        2: "it could not run: a wrong option, nothing to read",
      },
    },
    normalize: {
      usage: "planoteka normalize [TEXT…]",
      summary: "say what a cell of periods (or of responsible people) means",
      about: `With a TEXT the answer is for a person to read. Without one, JSON lines come from standard input,
{"text": "до 1 сентября", "year": "2022/2023", "inherited": null, "country": "BY"}, and one answer for each goes out
in the same order; of the four only "text" is needed, and the options stand in for the others.`,
      options: {
        year: ["YEAR", "the plan's years: 2022/2023, 2022 or 2016-2018"],
        inherited: ["MONTH", "the month heading that the row stands under: 2022-09"],
        parties: "read the text as a cell of responsible people",
        json: "print JSON for a TEXT too",
      },
      exitCodes: {
        0: "every text has its answer (which may be that it is not understood)",
        1: 'some lines of standard input were no question; their lines say {"error": …}',
        2: "it could not run: a wrong option",
      },
    },
  },

  /** Why a command could not run, and what to do. */
  faults: {
    // the command line
    noCommand: (name: string) => [`there is no command ${name}`, "planoteka --help lists them"],
    noOption: (name: string) => [`there is no option ${name}`, "a word that begins with a dash goes after --"],
    takesNoValue: (option: string) => [`${option} takes no value`, `write ${option} alone`],
    needsValue: (option: string, value: string) => [`${option} needs a value`, `write ${option} ${value}`],
    noLanguage: (text: string) => [`--lang takes no «${text}»`, "write --lang en or --lang ru"],
    noOffice: (text: string) => [`--office takes no «${text}»`, "write --office auto or --office never"],
    noYear: (text: string) => [`«${text}» is no year`, "write 2022/2023, 2022 or 2016-2018"],
    noCountry: (text: string) => [`«${text}» is no country that Planoteka knows`, "write BY or RU"],
    noMonth: (text: string) => [`«${text}» is no month`, "write it as 2022-09"],
    noDay: (text: string) => [`«${text}» is no day`, "write it as 2022-09-01"],
    noWholeNumber: (option: string, least: number, text: string) => [
      `--${option} takes a whole number from ${least}, not «${text}»`,
    ],
    noNumber: (option: string, least: number, text: string) => [
      `--${option} takes a number from ${least}, not «${text}»`,
    ],
    noShard: (text: string) => [
      `«${text}» is no part of an archive`,
      "write --shard 1/3, 2/3 and 3/3 for three of them",
    ],
    noDb: () => ["--db is missing", "write --db plans.sqlite, or another FILE to fill"],
    noQueue: () => ["--queue is missing", "write --queue postgres://user:password@host/database"],
    noServer: (url: string) => [
      `«${url}» is no address of a PostgreSQL server`,
      "write postgres://user:password@host/database",
    ],
    oneDatabase: (example: string) => ["one database is to be named", `write ${example}`],
    // calendars
    calendarUnread: (file: string, reason: string) => [`the calendar ${file} cannot be read`, reason],
    calendarWrong: (file: string, faults: string) => [
      `the calendar ${file} is not as it should be\n${faults}`,
      "a school year is written 2024/2025, a day 2024-09-01; docs/periods.md has an example",
    ],
    calendarNoJson: (file: string, reason: string) => [`the calendar ${file} is no JSON`, reason],
    // inputs
    nothingNamed: () => ["nothing to read was named", "name files or folders, or - for paths"],
    nothingOnInput: () => [
      "nothing to read: standard input names no document",
      "of a folder DOCX, PDF, TXT and the like are taken",
    ],
    nothingInFolder: (folder: string) => [
      `nothing to read: the folder ${folder} holds no document`,
      "of a folder DOCX, PDF, TXT and the like are taken",
    ],
    nothingInFolders: (folders: string) => [
      `nothing to read: the folders ${folders} hold no document`,
      "of a folder DOCX, PDF, TXT and the like are taken",
    ],
    listUnread: (list: string, reason: string) => [`the list ${list} cannot be read: ${reason}`],
    filesOrList: () => ["name files, or --files-from, not both"],
    noStage: (stage: string) => [`there is no stage ${stage}`, "write --stage blocks or --stage plan, or leave it out"],
    // drawings
    drawPdfOnly: () => ["--draw draws PDF files only"],
    drawBlocks: () => ["--draw shows blocks", "add --stage blocks"],
    drawOne: () => ["--draw draws one document", "name one PDF file"],
    drawingUnwritten: (reason: string) => [`the drawing could not be written: ${reason}`],
    // lines of normalize
    lineNoJson: () => ["this is no JSON", 'write {"text": "…"}'],
    lineNoText: () => ["there is no text", 'write {"text": "…"}'],
    lineNotText: (name: string) => [`${name} is no text`, "write it in quotes"],
    // databases
    nothingToJoin: () => ["there is nothing to join", "write planoteka merge OUT IN…, OUT first"],
    databaseAndWords: () => ["a database and words are to be named", "write planoteka search plans.sqlite поход"],
    // exports and reports
    noFormat: (formats: string) => ["--to is to name a format", `write --to and one of ${formats}`],
    bomOfCsv: () => ["--bom is for csv only"],
    keyAlone: () => ["--key goes with --anonymize"],
    severalFiles: (format: string, hasTables: boolean) => [
      `${format} is several files`,
      hasTables ? "name a folder with --out, or one table with --table" : "name a folder with --out",
    ],
    nothingToLookAt: (format: string) => [`${format} is nothing to look at`, "name a file with --out"],
    takesNoTable: (format: string, others: string) => [`${format} takes no --table`, `${others} do`],
    noTable: (name: string, others: string) => [`there is no table ${name}`, `there are ${others}`],
    outIsDatabase: () => ["--out is the database itself", "name another file"],
    notOurs: (file: string) => [`${file} is there and is no such export; nothing was written`, "name another --out"],
    exportUnwritten: (reason: string) => [`the export cannot be written: ${reason}`, "name another --out"],
    keyUnread: (file: string, reason: string) => [`the key ${file} cannot be read: ${reason}`],
    keyTooShort: (file: string, least: number) => [
      `the key ${file} has fewer than ${least} characters`,
      "remove it, and a new one is made",
    ],
    keyUnwritten: (file: string, reason: string) => [
      `the key ${file} cannot be written: ${reason}`,
      "name another file with --key",
    ],
    noReport: (file: string) => [`${file} is there and is no report; nothing was written`, "name another file"],
    outputUnwritten: (reason: string) => [`standard output cannot be written: ${reason}`],
    ourFault: (stack: string) => ["Planoteka itself failed, please report this", stack],
  },

  talk: {
    error: "error:",
    didYouMean: (word: string) => `did you mean ${word}?`,
    noSuchFile: "there is no such file",
    stopping: "stopping after the documents in hand; Ctrl-C again stops at once",
    keyboard: "reading JSON lines from the keyboard; Ctrl-D ends, --help says more",
    line: (number: number) => `line ${number}`,
    leftAlone: (path: string, why: string) => `left alone: ${path} (${why})`,
    inPart: "read in part",
    whole: (file: string) => `${file} is whole`,
    added: (file: string, documents: number) => `${file}: ${documents} documents added`,
    reportWritten: (file: string) => `The report is in ${file}; any browser opens it`,
    leftOut: (items: number, kinds: string) =>
      `left out, as they name no day: ${items === 1 ? "1 item" : `${items} items`} (${kinds})`,
    leftOutOf: (count: number, kind: string) => `${count} ${kind === "none" ? "without a period" : kind}`,
  },

  progress: {
    documents: (done: number) => `${done} documents`,
    documentsOf: (done: number, total: number) => `${done} of ${total} documents`,
    rate: (perSecond: string) => `${perSecond}/s`,
    left: (time: string) => `${time} left`,
    seconds: (seconds: number) => `${seconds} s`,
    minutes: (minutes: number) => `${minutes} min`,
    hours: (hours: number, minutes: string) => `${hours} h ${minutes} min`,
  },

  summary: {
    imported: (db: string) => `Imported into ${db}`,
    dry: "Read and not stored",
    stopped: (db: string) => `Stopped; so far, imported into ${db}`,
    stoppedDry: "Stopped; so far, read and not stored",
    documents: "documents",
    otherFiles: "other files",
    plans: "plans",
    items: "items",
    periods: "periods",
    seconds: "seconds",
    decimal: (number: string) => number,
    inDatabase: "in the database",
    kinds: {
      imported: (count: number) => `${count} imported`,
      partial: (count: number) => `${count} in part`,
      noPlan: (count: number) => `${count} without a plan`,
      duplicates: (count: number) => `${count} already there`,
      failed: (count: number) => `${count} failed`,
    },
    outcomes: (resolved: number, review: number, failed: number) =>
      `${resolved} resolved, ${review} to review, ${failed} failed`,
    leftAlone: "left alone; --verbose names them",
    /** Behind the number of documents. */
    size: (_documents: number, plans: number, items: number) => `documents, ${plans} plans, ${items} items in all`,
    failed: "Failed",
    failedOrPartial: "Failed, or in part",
    onlyInPart: (reason: string) => `only in part, ${reason}`,
    more: (count: number) => `… and ${count} more`,
    withoutPlan: "Without a plan table; their text is in the residue",
    goesOn: "The same command goes on where this one stopped.",
    next: "Next, for example (or open it in any SQLite viewer)",
  },

  /** Why an object storage gives nothing: its address or bucket, and what it says itself. */
  storage: {
    key: (_, says) => `the storage does not take the key; check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (${says})`,
    "no-key": (_, says) => `no key was given; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (${says})`,
    forbidden: (_, says) => `the key may not read here; ask the owner of the bucket for the right to (${says})`,
    bucket: (place) => `there is no bucket ${place}; check its name, and AWS_ENDPOINT_URL`,
    region: (_, says) => `the bucket is in another region; set AWS_REGION (${says})`,
    clock: (_, says) => `the clock of this machine is wrong; set it (${says})`,
    unreachable: (place, says) =>
      `the storage ${place} does not answer; check AWS_ENDPOINT_URL and the network (${says})`,
    other: (place, says) => `the storage ${place} says: ${says}`,
    gone: () => "there is no such object",
    "too-large": (_, megabytes) => `it is larger than ${megabytes} MB`,
  },

  /** Of enqueue, worker, pull and status --queue. */
  queue: {
    changed: "it has changed since it was put on the queue; put it there again",
    objectArchive: "an archive in an object storage; unpack it first",
    noObject: "there is no such object, and none below it",
    noFolder: (folder: string) => `there is no folder ${folder} on this machine; is it mounted?`,
    putBack: (reason: string) => `put back on the queue: ${reason}`,
    enqueued: (files: number, waiting: number) => `${files} files seen, ${waiting} documents put on the queue`,
    unreadable: (files: number) => `${files} files could not be read`,
    working: (url: string) => `working on ${url}; Ctrl-C ends after the documents in hand`,
    worked: (documents: number) => `${documents} documents read`,
    pulled: (documents: number, db: string) => `${documents} documents brought into ${db}`,
    waiting: "waiting",
    running: "running",
    done: "done",
    setAside: "set aside",
    unread: "unread",
    workers: "workers",
    rate: "rate",
    left: "left",
    worker: (host: string, pid: number, jobs: number) => `${host}, process ${pid}, ${jobs} at the same time`,
    unknown: "not known yet",
  },

  status: {
    documents: "documents",
    files: "files",
    plans: "plans",
    items: "items",
    periods: "periods",
    lastImport: "last import",
    finished: "finished",
    notFinished: "not finished",
    none: "none",
    inHand: "in hand",
    documentsInHand: (count: number) => `${count} documents, now or when an import was killed`,
    failedOrPartial: "Failed, or in part",
    worst: "Documents with most unclear periods",
    slowest: "Slowest documents",
    unclear: "Unclear periods",
    suchAs: (example: string) => `e.g. ${example}`,
    of: (part: number, all: number) => `${part} of ${all}`,
    tally: (count: number, kind: string) => `${count} ${kind}`,
    seconds: (seconds: string) => `${seconds} s`,
    /** The codes themselves where a language has no words for them. */
    documentKinds: {} as ByText,
    periodKinds: {} as ByText,
  },

  found: {
    nothing: (asked: string) => `nothing was found by «${asked}»`,
    part: (shown: number, all: number) => `${shown} of ${all} shown; --limit N shows more`,
  },

  /** What an iCalendar file adds to the words of the plans. */
  icalendar: {
    responsible: "Responsible",
    period: "Period",
    time: "Time",
    source: "Source",
    untitled: "Untitled",
    places: { page: "page", table: "table", row: "row", paragraph: "paragraph", line: "line of the file" },
  },
  describe: {
    kind: "kind",
    window: "window",
    recurrence: "recurrence",
    time: "time",
    qualifier: "qualifier",
    rest: "rest",
    assumption: "assumption",
    orElse: "or else",
    edtf: "edtf",
    rule: "rule",
    issue: "issue",
    nobody: "nobody",
    anyDay: "any day",
    until: (day: string) => `until ${day}`,
    from: (day: string) => `from ${day}`,
    between: (start: string, end: string) => `${start} to ${end}`,
    noPeriod: "no period",
    page: (number: number) => `page ${number}`,
    table: (number: number) => `table ${number}`,
    row: (number: number) => `row ${number}`,
    often: (times: number, per: string) => `${times === 1 ? "once" : `${times} times`} per ${per}`,
    bounds: { exactly: "", atLeast: "at least ", atMost: "at most " },
    /** By the kinds of periods and of parties, and the units of recurrences. */
    kinds: {} as ByText,
  },

  /** The page of `planoteka report`; plain data, which the page carries along. {…} are values. */
  report: {
    title: "Report on plans",
    about: "What is planned, for which days, who answers for it, and what of this deserves a look at the document.",
    asOf: "As of {day}",
    contents: "Parts of the report",
    nothingYet: "There is no document in the database yet.",
    withoutScripts:
      "Without scripts only the first part of the report is shown; search, filters and further rows need them.",

    totals: {
      heading: "Totals",
      documents: "Documents",
      plans: "Plans",
      items: "Activities",
      periods: "Periods",
      persons: "People",
    },
    statuses: { imported: "read", partial: "read in part", "no-plan": "without a plan", failed: "not read" },
    outcomes: { resolved: "understood", review: "to check", failed: "not understood" },

    filter: {
      heading: "Filter",
      search: "Search",
      hint: "Words in any order and form",
      plan: "Plan",
      outcome: "Period",
      who: "Who answers",
      month: "Month",
      otherMonths: "outside of the plans' own months",
      any: "all",
      people: "People",
      roles: "Posts",
      reset: "Reset",
      nothing: "Nothing found. Try fewer conditions.",
    },
    review: {
      heading: "Worth a look",
      about: "What the document says, and beside it how it was understood. Where that is right, nothing is to be done.",
      nothing: "Nothing here: all was read and understood.",
      nothingChosen: "Nothing of what is chosen needs a look; without a filter there are {all}.",
      what: "What is wrong",
      asWritten: "In the document",
      asRead: "Understood as",
      where: "Where",
      orElse: "or else: {reading}",
      ambiguous: "the period can be read in several ways",
      withoutDay: "the period names no day",
    },
    plans: {
      heading: "Plans by month",
      about: "Open a plan to see its activities along the time axis.",
      untitled: "Plan without a title",
      timeline: "By month",
      noPeriod: "no period column",
      assumed: "A number beside a period means that it was understood with an assumption:",
    },
    legend: {
      window: "stretch",
      day: "day",
      deadline: "deadline",
      recurrence: "recurs",
      open: "open end",
      beyond: "outside of the plan's months",
    },
    showMore: "Show {n} more of {all}",
    cutInPrint: "The first {n} rows of {all} are printed. Narrow the filter to print the others.",

    months: "January February March April May June July August September October November December".split(" "),
    monthsOf: "January February March April May June July August September October November December".split(" "),
    monthsShort: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
    until: "by {day}",
    since: "from {day}",
    anyDay: "any day",
    wholeYear: "all of {year}",
    kinds: {
      recurring: "recurs",
      conditional: "as needed, no date",
      unscheduled: "no date",
      empty: "no period given",
      unresolved: "not understood",
    },
    units: {
      day: { once: "daily", often: "{times} a day" },
      week: { once: "once a week", often: "{times} a week" },
      month: { once: "once a month", often: "{times} a month" },
      quarter: { once: "once a quarter", often: "{times} a quarter" },
      term: { once: "once a term", often: "{times} a term" },
      trimester: { once: "once a trimester", often: "{times} a trimester" },
      "half-year": { once: "once a half-year", often: "{times} a half-year" },
      year: { once: "once a year", often: "{times} a year" },
    },
    unitOfDays: { once: "once in {duration}", often: "{times} in {duration}" },
    bounds: { exactly: "{often}", atLeast: "at least {often}", atMost: "at most {often}" },
    places: { page: "p. {n}", table: "table {n}", row: "row {n}", paragraph: "paragraph {n}", line: "line {n}" },
    columns: {
      number: "No.",
      activity: "Activity",
      period: "Period",
      responsible: "Responsible",
      result: "Result",
      mark: "Mark",
      place: "Place",
      participants: "Participants",
      notes: "Notes",
    },
    severities: { warning: "warning", error: "error" },
    counts: {
      documents: { one: "{n} document", other: "{n} documents" },
      plans: { one: "{n} plan", other: "{n} plans" },
      items: { one: "{n} activity", other: "{n} activities" },
      toLook: { one: "{n} to check", other: "{n} to check" },
      more: { one: "and {n} more", other: "and {n} more" },
      times: { one: "{n} time", other: "{n} times" },
      found: { one: "{n} activity found", other: "{n} activities found" },
      inPlans: { one: "in {n} plan", other: "in {n} plans" },
      organizations: { one: "{n} organization", other: "{n} organizations" },
    },
  } satisfies PageWords as PageWords,
}));
