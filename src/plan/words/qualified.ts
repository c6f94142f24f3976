/** Words that an adjective before them makes a header («Организационные мероприятия»), in these forms; a `topic` only where no other is. */
export const qualifiedPhrases: Record<"activity" | "topic", readonly string[]> = {
  activity: [
    "мероприятие",
    "мероприятия",
    "дело",
    "дела",
    "событие",
    "события",
    "мерапрыемства",
    "мерапрыемствы",
    "справы",
    "падзеі",
  ],
  topic: ["работа", "работы", "деятельность", "дзейнасць"],
};

/** How an adjective ends in these forms. */
export const qualifierEndings: readonly string[] = ["ые", "ие", "ое", "ее", "ая", "яя", "ыя", "ія"];
