/** Words that the PDF reader knows. Plain tables, lower case, «ё» written as «е». */

/** Parts that stand beside a hyphen which belongs to the word. */
export const hyphenatedParts: ReadonlySet<string> = new Set(["по", "кое", "из", "во", "то", "либо", "нибудь", "таки"]);

/** Beginnings of the words that head the columns of a plan, by what the column holds. */
export const headerStems: readonly (readonly [role: string, stems: readonly string[]])[] = [
  ["number", ["№"]],
  [
    "activity",
    [
      "мероприят",
      "содержан",
      "наименован",
      "название",
      "тема",
      "вопрос",
      "работ",
      "деятельност",
      "мерапрыемств",
      "змест",
    ],
  ],
  ["period", ["срок", "дата", "даты", "время", "месяц", "период", "тэрмін"]],
  ["responsible", ["ответствен", "отв.", "исполнител", "докладчик", "адказн", "выканаўц"]],
  ["result", ["результат", "выход", "форма", "формы", "отчет", "вынік"]],
  ["mark", ["отметк", "выполнен", "исполнен", "контрол", "адзнак"]],
  ["place", ["место", "месца"]],
  ["participants", ["участник", "класс", "групп", "аудитори", "удзельнік"]],
  ["notes", ["примечан", "заўваг"]],
];

/** Beginnings of the words of an approval block; where each page is a plan of its own they repeat like a running head. */
export const approvalStems: readonly string[] = ["утвержд", "согласован", "рассмотрен", "принят", "зацвярдж"];

/** How the caption of a table begins. */
export const captionStems: readonly string[] = [
  "table",
  "tab.",
  "tabelle",
  "tableau",
  "tabla",
  "таблица",
  "табл.",
  "табліца",
];

/** How a long adjective ends that a narrow column has parted from the «о» of its «-ого», «-его». */
export const cutAdjectives: readonly string[] = "ног ког вог мог тог жег чег шег щег".split(" ");

/** Words that no sentence ends with: a cell that does goes on after the page break. */
export const openWords: ReadonlySet<string> = new Set(
  "и а или в во с со на по о об от для к ко у из за при до под над между через без про не і у ў з са да пра па".split(
    " ",
  ),
);

/** Words that a number follows, with or without a dot: «п. 3», «№ 3». */
export const countedThings: ReadonlySet<string> = new Set(
  "№ п пп пункт пункта пункту ст статья статьи ч часть части гл глава раздел разделу стр каб кабинет корп корпус дом ауд".split(
    " ",
  ),
);

/** Months as they stand alone in a line. */
export const monthNames: ReadonlySet<string> = new Set(
  "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь студзень люты сакавік красавік травень чэрвень ліпень жнівень верасень кастрычнік лістапад снежань".split(
    " ",
  ),
);
