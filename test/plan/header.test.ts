import { describe, expect, test } from "vitest";
import { find, grid, head, items, onePlan, roles } from "./blocks.ts";

describe("columns are found by their words, not by their place", () => {
  test.each([
    [["№ п/п", "Мероприятия", "Сроки", "Ответственный"], "number activity period responsible"],
    [
      ["Сроки", "Мероприятие", "Цель и задачи", "Ответственные", "Дата\nвыполнения"],
      "period activity ? responsible mark",
    ],
    [
      ["N п/п", "Содержание работы", "Ответственный исполнитель", "Срок исполнения"],
      "number activity responsible period",
    ],
    [["Название мероприятия", "Период"], "activity period"],
    [["№", "Мероприятия", "Выход"], "number activity result"],
    [["Направление", "Мероприятия", "Месяц"], "? activity period"],
    [["Тема", "Дата планируемого проведения", "Дата проведения"], "activity period mark"],
    [["Мероприятия", "Дата проведения", "Отметка о выполнении"], "activity period mark"],
    [["Мероприятие", "Формы представления результатов", "Сроки", "Примечание"], "activity result period notes"],
    [
      ["№", "Мероприятие", "Целевая аудитория", "Сроки", "Место проведения"],
      "number activity participants period place",
    ],
    [["Мерапрыемствы", "Тэрміны правядзення", "Адказныя", "Заўвагі"], "activity period responsible notes"],
    [["Змест работы", "Тэрмін выканання", "Адзнака аб выкананні"], "activity period mark"],
  ])("%j", (header, expected) => {
    expect(roles(...header)).toBe(expected);
  });

  test.each([
    [["№", "Мероприятие", "Дата и место проведения"], "number activity period+place"],
    [["Мероприятие", "Место и сроки проведения"], "activity period+place"],
    [["Мероприятие", "Сроки, ответственный"], "activity period+responsible"],
    [["Мероприятия", "Дата (сроки проведения)"], "activity period"],
  ])("a combined column has several roles: %j", (header, expected) => {
    expect(roles(...header)).toBe(expected);
  });

  test.each([
    ["broken by a narrow column", ["№", "Мероприя-\nтия", "Срок исполнени\nя", "Ответст\nвенный"]],
    ["typing errors", ["№", "Мероприятия", "Сроки", "Ответсвенный"]],
    ["Latin look-alikes", ["№", "Мepoприятия", "Cpoки", "Ответственный"]],
    ["case, marks and spaces", [" № п / п ", "МЕРОПРИЯТИЯ:", "сроки ", "\nОТВЕТСТВЕННЫЙ."]],
  ])("%s", (_, header) => {
    expect(roles(...header)).toBe("number activity period responsible");
  });
});

/** Headers seen in real plans, each beside columns that make the table a plan's. */
describe("header words", () => {
  const beside: Record<string, string[]> = { activity: ["Сроки"], period: ["Мероприятия"] };
  const words: Record<string, string[]> = {
    number: ["№", "№ п/п", "№ пп", "№п/п", "№ п\\п", "N п/п", "№ п/ п", "номер п/п", "№№", "нумар"],
    activity: [
      ...["содержание работы", "содержание работ", "мероприятия", "мероприятие", "наименование мероприятий"],
      ...["название мероприятия", "содержание", "содержание деятельности", "тема занятия", "темы занятий"],
      ...["виды и формы деятельности", "форма и наименование мероприятий", "тема", "обсуждаемые вопросы"],
      ...["темы, формы и методы работы с педагогами", "тема, рассматриваемые вопросы", "повестка", "вопросы контроля"],
      ...["название мероприятия и форма проведения", "перечень мероприятий", "мероприятие/ произведение", "этап"],
      ...["направление работы/деятельности", "наименование", "змест работы", "назва мерапрыемства"],
    ],
    period: [
      ...["сроки", "дата проведения", "дата", "дата планируемого проведения", "срок исполнения", "срок", "месяц"],
      ...["срок выполнения", "срок проведения", "период", "сроки проведения", "рекомендуемая дата проведения"],
      ...["дата выполнения", "сроки реализации", "срок сдачи", "время", "время проведения", "месяцы", "дни недели"],
      ...["сроки начала и окончания", "сроки осуществления контроля", "месяц / неделя", "дата (сроки проведения)"],
      ...["период проведения", "срок исполнени я", "месяцы/ даты", "когда", "тэрмін выканання"],
    ],
    responsible: [
      ...["ответственный", "ответственные", "ответственные исполнители", "ответственные лица", "ответств.", "отв."],
      ...["ответственный за выполнение", "исполнитель", "отв. лица", "ответственный исполнитель/соисполнитель"],
      ...["ответственные, привлеченные", "докладывает", "воспитатель", "контактные лица, контактный телефон"],
      ...["ответст-венный", "адказныя асобы", "выканаўца"],
    ],
    place: ["место проведения", "место пров-ния", "место проведения занятия", "место", "месца правядзення"],
    participants: [
      ...["целевая аудитория", "аудитория", "категория пользователей", "группы", "участники (консультанты)", "класс"],
      ...["количество участ-ников", "предполагаемая численность участников", "возрастная группа", "удзельнікі"],
    ],
    result: [
      ...["форма контроля", "выход", "выход на результат", "ожидаемый результат", "планируемые результаты"],
      ...["отчетность", "документ", "формы, выход", "результаты и форма представления", "количественные показатели"],
    ],
    mark: ["отметка о выполнении", "отметка об исполнении", "отм. о вып.", "адзнака аб выкананні"],
    notes: ["примечание", "прим.", "дополнительная информация", "заўвагі"],
    "?": ["формы работы", "цель и задачи работы", "рубрика", "кол-во часов", "финансирование", "ед. учёта"],
  };
  const cases = Object.entries(words).flatMap(([role, headers]) => headers.map((header) => [header, role] as const));
  test.each(cases)("%s: %s", (header, role) => {
    const others = beside[role] ?? ["Мероприятия", "Сроки"];
    expect(roles(header, ...others).split(/[ +]/)[0]).toBe(role);
  });
});

describe("an adjective and «мероприятия»", () => {
  test.each([
    [["", "Организационные мероприятия", "Дата проведения", "Место проведения"], "? activity period place"],
    [["№", "Внеклассные и внешкольные мероприятия", "Ответственные"], "number activity responsible"],
    [["Общешкольные события", "Сроки", "Ответственные"], "activity period responsible"],
    [["Направление", "Традиционные дела", "Месяц"], "? activity period"],
    [["Учебно-воспитательная работа", "Сроки"], "activity period"],
    [["Организацион\nные меро-\nприятия", "Сроки"], "activity period"],
    [["Арганізацыйныя мерапрыемствы", "Тэрміны"], "activity period"],
    [["Тема", "Практическая работа", "Дата"], "activity ? period"],
    [["Организационные мероприятия", "Мероприятия", "Сроки"], "? activity period"],
    [["Участники отдела", "Сроки"], ""],
    [["Спортивные мероприятия", "классы", "воспитатель"], ""],
  ])("are a header beside a sure one, where no other column is: %j", (header, expected) => {
    expect(roles(...header)).toBe(expected);
  });

  test("are a section where they stand alone, and an activity among data", () => {
    const found = items(
      grid(
        head,
        ["Организационные мероприятия", "<", "<", "<"],
        ["1", "Выставка", "май", "Лугова А.А."],
        ["", "Спортивные мероприятия", "в течение года", "воспитатель"],
      ),
    );
    expect(found).toMatchObject([
      { section: ["Организационные мероприятия"], activity: "Выставка" },
      { section: ["Организационные мероприятия"], activity: "Спортивные мероприятия", period: "в течение года" },
    ]);
  });

  test("begin another table where each part has its header", () => {
    const found = items(
      grid(
        ["Организационные мероприятия", "Сроки", "Ответственный"],
        ["Выставка", "май", "Лугова А.А."],
        ["Спортивные мероприятия", "Сроки", "Ответственный"],
        ["Поход", "июнь", "Полевой Б.Б."],
      ),
    );
    expect(found).toMatchObject([
      { activity: "Выставка", period: "май" },
      { activity: "Поход", period: "июнь" },
    ]);
  });
});

describe("where the header stands", () => {
  test("under title and approval rows, which are no items", () => {
    const plan = onePlan([
      grid(["План работы кружка на 2021/2022 учебный год", "<", "<", "<"], head, [
        "1.",
        "Выставка",
        "май",
        "Лугова А.А.",
      ]),
    ]);
    expect(plan.title).toBe("План работы кружка на 2021/2022 учебный год");
    expect(plan.items.map(({ activity }) => activity)).toEqual(["Выставка"]);
    expect(plan.items[0]?.source).toEqual({ table: 1, row: 3 });
  });

  test("over two rows; a beginning and an end are one period", () => {
    const [item] = items(
      grid(
        ["№", "Мероприятия", "Сроки", "<", "Ответственный"],
        ["^", "^", "начало", "окончание", "^"],
        ["1", "Ремонт класса", "01.06.2022", "15.08.2022", "завхоз"],
      ),
    );
    expect(item).toMatchObject({ number: "1", period: "01.06.2022 – 15.08.2022", responsible: "завхоз" });
  });

  test("over three rows", () => {
    const plan = onePlan([
      grid(
        ["Мероприятия", "Исполнение", "<", "<"],
        ["^", "Сроки", "<", "Ответственный"],
        ["^", "начало", "окончание", "^"],
        ["Ремонт класса", "01.06.2022", "15.08.2022", "завхоз"],
      ),
    ]);
    expect(plan.columns.map(({ header }) => header)).toEqual([
      "Мероприятия",
      "Исполнение: Сроки: начало",
      "Исполнение: Сроки: окончание",
      "Исполнение: Ответственный",
    ]);
    expect(plan.items).toMatchObject([{ period: "01.06.2022 – 15.08.2022", responsible: "завхоз" }]);
  });

  test("flattened headers keep the words of both rows", () => {
    const plan = onePlan([
      grid(["Мероприятия", "Исполнение", "<"], ["", "срок", "ответственный"], ["Поход", "май", "Лугова А.А."]),
    ]);
    expect(plan.columns.map(({ header }) => header)).toEqual([
      "Мероприятия",
      "Исполнение: срок",
      "Исполнение: ответственный",
    ]);
    expect(plan.items).toMatchObject([{ activity: "Поход", period: "май", responsible: "Лугова А.А." }]);
  });

  test("repeated headers and rows of column numbers are no items; the numbers are residue", () => {
    const { plans, residue } = find([
      grid(
        head,
        ["1", "2", "3", "4"],
        ["1.", "Выставка", "май", "я"],
        head,
        ["1", "2", "3", "4"],
        ["2.", "Поход", "июнь", "ты"],
      ),
    ]).value;
    expect(plans[0]?.items.map(({ activity }) => activity)).toEqual(["Выставка", "Поход"]);
    expect(residue).toEqual(["1", "2", "3", "4", "1", "2", "3", "4"]);
  });

  test.each([
    [["1", "2", "з", "4"], 1],
    [["I", "2", "3", "4"], 1],
    [["1", "2", "Игра", "4"], 2],
    [["1", "З", "май", "я"], 2],
  ])("column numbers misread by recognition: %j", (numbers, count) => {
    expect(items(grid(head, numbers, ["1.", "Выставка", "май", "я"]))).toHaveLength(count);
  });

  test("a new header inside a grid changes the columns from there on", () => {
    const both = items(
      grid(head, ["1", "Выставка", "май", "Лугова"], ["Сроки", "Мероприятия", "", ""], ["июнь", "Поход", "", ""]),
    );
    expect(both).toMatchObject([
      { activity: "Выставка", period: "май" },
      { activity: "Поход", period: "июнь" },
    ]);
  });
});

describe("columns without a role", () => {
  test("are kept in extra under their header, made unique, and reported once", () => {
    const { value, issues } = find([
      grid(["Мероприятия", "Сроки", "Финансирование", "Финансирование", ""], ["Поход", "май", "нет", "да", "итого"]),
    ]);
    expect(value.plans[0]?.items[0]?.extra).toEqual({
      Финансирование: "нет",
      "Финансирование (2)": "да",
      "(колонка 5)": "итого",
    });
    const unknown = issues.filter(({ code }) => code === "unknown-column").map(({ found }) => found);
    expect(unknown).toEqual(["Финансирование", "Финансирование (2)", "(колонка 5)"]);
  });

  test("a nameless column is dropped where it is empty and understood where it holds numbers", () => {
    const plan = onePlan([
      grid(["", "Мероприятия", "Сроки", ""], ["1.", "Поход", "май", ""], ["2.", "Игра", "июнь", ""]),
    ]);
    expect(plan.columns.map(({ header, role }) => [header, role])).toEqual([
      ["(колонка 1)", "number"],
      ["Мероприятия", "activity"],
      ["Сроки", "period"],
    ]);
    expect(plan.items.map(({ number }) => number)).toEqual(["1.", "2."]);
  });

  test("a header named like a property of objects loses nothing", () => {
    const [item] = items(grid(["Мероприятия", "Сроки", "__proto__"], ["Поход", "май", "нет"]));
    expect(Object.entries(item?.extra ?? {})).toEqual([["__proto__", "нет"]]);
  });
});

describe("tables that are no plan", () => {
  test.each([
    ["a list of people", grid(["Фамилия", "Класс"], ["Лугова", "5"])],
    [
      "approval in a table",
      grid(["СОГЛАСОВАНО\nПредседатель профкома", "УТВЕРЖДАЮ\nДиректор школы"], ["А.А. Лугова", "Б.Б. Рощин"]),
    ],
    ["goals", grid(["Направления работы", "Цель", "Деятельность"], ["Здоровье", "Бодрость", "Зарядка"])],
    ["one column", grid(["Мероприятия"], ["Поход"])],
    [
      "words of a header inside prose",
      grid(["Мероприятия, посвящённые весне", "Лугова А.А."], ["Сроки сдачи отчётов по ним", "Рощин Б.Б."]),
    ],
  ])("%s: all its text is residue", (_, block) => {
    const { value, issues } = find([block]);
    expect(value.plans).toEqual([]);
    const texts = block.kind === "grid" ? block.rows.flat().map((cell) => cell.text) : [];
    expect(value.residue).toEqual(texts);
    expect(issues).toEqual([{ code: "no-plan" }]);
  });
});
