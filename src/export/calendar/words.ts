/** The words that an iCalendar file adds to those of the plans. */
import type { Item } from "../../model.ts";

export const labels = { responsible: "Ответственный", period: "Сроки", time: "Время", source: "Источник" };

export const placeWords: Readonly<Partial<Record<keyof Item["source"], string>>> = {
  page: "стр.",
  table: "таблица",
  row: "строка",
  paragraph: "абзац",
  line: "строка файла",
};

export const untitled = "Без названия";
