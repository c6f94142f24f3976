/**
 * School terms and holidays as published, by country and school year, with sources; facts that a teacher may correct.
 * «derived»: computed from the text of the source, not printed in it. A year without `terms` has holidays only.
 */
import type { SchoolYear } from "../schema.ts";

export const terms = (): Record<string, Record<string, SchoolYear>> => ({
  BY: {
    "2013/2014": {
      terms: [
        { n: 1, start: "2013-09-02", end: "2013-10-25" },
        { n: 2, start: "2013-11-04", end: "2013-12-24" },
        { n: 3, start: "2014-01-09", end: "2014-03-21" },
        { n: 4, start: "2014-03-31", end: "2014-05-30" },
      ],
      holidays: [
        { name: "осенние", start: "2013-10-26", end: "2013-11-02" },
        { name: "зимние", start: "2013-12-25", end: "2014-01-08" },
        { name: "весенние", start: "2014-03-22", end: "2014-03-29" },
        { name: "летние", start: "2014-05-31", end: "2014-08-31" },
      ],
      note: "One page only (Luninets education department quoting the ministry), no second page found. Terms I, III and IV end on a Friday. The extra winter break of classes I–II is not in the stored excerpt.",
      sources: ["http://luninec.edu.by/ru/main.aspx?guid=8453"],
    },
    "2014/2015": {
      terms: [
        { n: 1, start: "2014-09-01", end: "2014-10-25" },
        { n: 2, start: "2014-11-03", end: "2014-12-27" },
        { n: 3, start: "2015-01-12", end: "2015-03-21" },
        { n: 4, start: "2015-03-30", end: "2015-05-30" },
      ],
      holidays: [
        { name: "осенние", start: "2014-10-26", end: "2014-11-02", derived: true },
        { name: "зимние", start: "2014-12-28", end: "2015-01-11", derived: true },
        { name: "весенние", start: "2015-03-22", end: "2015-03-29", derived: true },
        { name: "летние", start: "2015-05-31", end: "2015-08-31", derived: true },
      ],
      note: "One page only (school site quoting the ministry). UNCERTAIN: the breaks are the gaps between the terms, the stored excerpt ends before the list of breaks. School year 2014-09-01..2015-05-30, lessons up to 2015-05-29. Extra winter break of classes I–II not seen.",
      sources: ["https://bs-malinovka.schools.by/m/news/30922"],
    },
    "2016/2017": {
      terms: [],
      holidays: [{ name: "осенние", start: "2016-10-30", end: "2016-11-07", derived: true }],
      note: "PARTIAL and UNCERTAIN: the page only says that the autumn break of 2016 lasted nine days because 7 November was a Monday; the dates are computed from that (would put the end of term I on 2016-10-29 and the start of term II on 2016-11-08). Terms and the other breaks were not found.",
      sources: ["https://nn.by/?c=ar&i=195813&lang=ru"],
    },
    "2017/2018": {
      terms: [
        { n: 1, start: "2017-09-01", end: "2017-10-28" },
        { n: 2, start: "2017-11-08", end: "2017-12-23" },
        { n: 3, start: "2018-01-08", end: "2018-03-24" },
        { n: 4, start: "2018-04-02", end: "2018-05-31" },
      ],
      holidays: [
        { name: "осенние", start: "2017-10-29", end: "2017-11-07" },
        { name: "зимние", start: "2017-12-24", end: "2018-01-07" },
        {
          name: "дополнительные зимние",
          start: "2018-02-12",
          end: "2018-02-18",
          for: "I–II классы (III — для учащихся с ОПФР)",
        },
        { name: "весенние", start: "2018-03-25", end: "2018-04-01" },
        { name: "летние", start: "2018-06-01", end: "2018-08-31" },
      ],
      note: "After class IX the summer break starts 2018-06-13 (80 days).",
      sources: [
        "https://englishvolkovysk.blogspot.com/2017/08/blog-post.html",
        "https://korotkowichi.schools.by/pages/organizatsiya-obrazovatelnogo-protsessa",
        "https://news.21.by/society/2017/12/24/1410283.html",
        "https://nn.by/?c=ar&i=195813&lang=ru",
      ],
    },
    "2018/2019": {
      terms: [
        { n: 1, start: "2018-09-01", end: "2018-10-27" },
        { n: 2, start: "2018-11-08", end: "2018-12-22" },
        { n: 3, start: "2019-01-08", end: "2019-03-23" },
        { n: 4, start: "2019-04-01", end: "2019-05-31" },
      ],
      holidays: [
        { name: "осенние", start: "2018-10-29", end: "2018-11-07" },
        { name: "зимние", start: "2018-12-24", end: "2019-01-07" },
        {
          name: "дополнительные зимние",
          start: "2019-02-11",
          end: "2019-02-17",
          for: "I–II классы (III — для учащихся с ОПФР)",
        },
        { name: "весенние", start: "2019-03-25", end: "2019-03-30" },
        { name: "летние", start: "2019-06-01", end: "2019-08-31" },
      ],
      note: "1 September 2018 is a Saturday; Day of Knowledge events were set for 31 August and 1 September. Breaks are counted without the adjoining Sundays (2018-10-28, 2018-12-23, 2019-03-24 and 2019-03-31 belong to neither a term nor a break). After class IX the summer break starts 2019-06-13 (80 days).",
      sources: [
        "https://belta.by/amp/society/view/opredeleny-sroki-shkolnyh-kanikul-v-2018-2019-uchebnom-godu-297037-2018",
        "https://media-polesye.com/news/kogda-u-shkolnikov-kanikuly-49196/amp",
        "https://shklovinfo.by/?p=29171",
        "https://aif.by/social/science/opredeleny_sroki_shkolnyh_kanikul_v_2018-2019_uchebnom_godu",
      ],
    },
    "2019/2020": {
      terms: [
        { n: 1, start: "2019-09-02", end: "2019-10-31" },
        { n: 2, start: "2019-11-11", end: "2019-12-24" },
        { n: 3, start: "2020-01-13", end: "2020-03-28" },
        { n: 4, start: "2020-04-06", end: "2020-05-30" },
      ],
      holidays: [
        { name: "осенние", start: "2019-11-01", end: "2019-11-09" },
        { name: "зимние", start: "2019-12-26", end: "2020-01-11" },
        {
          name: "дополнительные зимние",
          start: "2020-02-17",
          end: "2020-02-23",
          for: "I–II классы (III — для учащихся с ОПФР)",
        },
        { name: "весенние", start: "2020-03-30", end: "2020-04-04" },
        { name: "летние", start: "2020-06-01", end: "2020-08-31" },
      ],
      note: "`terms`/`breaks` are the dates planned in 2019; `actual` holds what happened: in April 2020 the spring break was prolonged twice, first to 2020-04-11 (term IV from 2020-04-13), then to 2020-04-18 (term IV from 2020-04-20). CONFLICT: Sputnik (https://bel.sputnik.by/20191225/Rekordnyya-zmovyya-kankuly-chakayuts-belaruskkh-shkolnka-1043558234.html) counts school weeks: term III to 2020-03-27, spring break to 2020-04-05, term IV to 2020-05-29, winter break from 2019-12-25. 25 December 2019 is a public holiday and belongs to neither term II nor the winter break. Some pages let the summer break start 2020-05-31.",
      sources: [
        "https://www.kamenec.by/shkolnoe-raspisanie-na-2019-2020-kak-budut-otdyxat-deti/",
        "https://newsbel.by/03/15/poslednij-zvonok-prozvenit-dlya-vypusknikov-shkol-30-maya",
        "https://aif.by/social/belorusskie_shkolniki_ushli_na_zimnie_kanikuly",
        "https://dzen.ru/a/Xn-Xi3VmRj6THx7N",
      ],
    },
    "2020/2021": {
      terms: [
        { n: 1, start: "2020-09-01", end: "2020-10-31" },
        { n: 2, start: "2020-11-09", end: "2020-12-24" },
        { n: 3, start: "2021-01-11", end: "2021-03-27" },
        { n: 4, start: "2021-04-05", end: "2021-05-31" },
      ],
      holidays: [
        { name: "осенние", start: "2020-11-01", end: "2020-11-08" },
        { name: "зимние", start: "2020-12-25", end: "2021-01-10" },
        {
          name: "дополнительные зимние",
          start: "2021-02-15",
          end: "2021-02-21",
          for: "I–II классы (III — для учащихся с ОПФР)",
        },
        { name: "весенние", start: "2021-03-28", end: "2021-04-04" },
        { name: "летние", start: "2021-06-01", end: "2021-08-31" },
      ],
      note: "After class IX the summer break starts 2021-06-11 (82 days).",
      sources: [
        "http://www.calendar.by/content.php?id=125",
        "https://edsh.by/statia/20202021-uchebnyj-god",
        "https://kraj.by/news/novosti-belarusi/ministerstvo-obrazovaniya-opredelilo-skolko-deti-budut-otdihat-v-novom-uchebnom-godu",
        "http://belynichi.gov.by/news/region/4346.print.html",
        "https://github.com/openpotato/openholidaysapi.data (src/by/holidays/holidays.school.csv)",
      ],
    },
    "2021/2022": {
      terms: [
        { n: 1, start: "2021-09-01", end: "2021-10-30" },
        { n: 2, start: "2021-11-08", end: "2021-12-24" },
        { n: 3, start: "2022-01-10", end: "2022-03-26" },
        { n: 4, start: "2022-04-04", end: "2022-05-31" },
      ],
      holidays: [
        { name: "осенние", start: "2021-10-31", end: "2021-11-07" },
        { name: "зимние", start: "2021-12-25", end: "2022-01-09" },
        {
          name: "дополнительные зимние",
          start: "2022-02-14",
          end: "2022-02-20",
          for: "I–II классы (III — для учащихся с ОПФР)",
        },
        { name: "весенние", start: "2022-03-27", end: "2022-04-03" },
        { name: "летние", start: "2022-06-01", end: "2022-08-31" },
      ],
      note: "After class IX the summer break starts 2022-06-11 (82 days).",
      sources: [
        "http://www.lves.by/?p=123764",
        "https://belnovosti.by/obshchestvo/v-belarusi-shkolniki-v-sleduyushchem-godu-budut-uchitsya-bolshe-opublikovan-grafik",
        "https://zhlobinedu.by/?p=10660",
        "https://github.com/openpotato/openholidaysapi.data (src/by/holidays/holidays.school.csv)",
      ],
    },
    "2022/2023": {
      terms: [
        { n: 1, start: "2022-09-01", end: "2022-10-29" },
        { n: 2, start: "2022-11-08", end: "2022-12-24" },
        { n: 3, start: "2023-01-09", end: "2023-03-25" },
        { n: 4, start: "2023-04-03", end: "2023-05-31" },
      ],
      holidays: [
        { name: "осенние", start: "2022-10-30", end: "2022-11-07" },
        { name: "зимние", start: "2022-12-25", end: "2023-01-08" },
        {
          name: "дополнительные зимние",
          start: "2023-02-20",
          end: "2023-02-26",
          for: "I–II классы (III — для учащихся с ОПФР)",
        },
        { name: "весенние", start: "2023-03-26", end: "2023-04-02" },
        { name: "летние", start: "2023-06-01", end: "2023-08-31" },
      ],
      note: "After class IX the summer break starts 2023-06-12.",
      sources: [
        "https://media-polesye.com/news/stalo-izvestno-kogda-shkolniki-budut-uchitsya-i-otdyhat-na-kanikulah-v-novom-uchebnom-godu",
        "https://magilev.by/news/2022/09/06/kogda-kanikuly-grafik-na-nyneshnij-uchebnyj-god",
        "https://www.belarus.kp.ru/online/news/4897520/",
        "https://freesmi.by/obshhestvo/390543",
        "https://github.com/openpotato/openholidaysapi.data (src/by/holidays/holidays.school.csv)",
      ],
    },
    "2023/2024": {
      terms: [
        { n: 1, start: "2023-09-01", end: "2023-10-28" },
        { n: 2, start: "2023-11-08", end: "2023-12-23" },
        { n: 3, start: "2024-01-08", end: "2024-03-23" },
        { n: 4, start: "2024-04-01", end: "2024-05-31" },
      ],
      holidays: [
        { name: "осенние", start: "2023-10-29", end: "2023-11-07" },
        { name: "зимние", start: "2023-12-24", end: "2024-01-07" },
        {
          name: "дополнительные зимние",
          start: "2024-02-19",
          end: "2024-02-25",
          for: "I–II классы (III — для учащихся с ОПФР)",
        },
        { name: "весенние", start: "2024-03-24", end: "2024-03-31" },
        { name: "летние", start: "2024-06-01", end: "2024-08-31" },
      ],
      note: "After class IX the summer break starts 2024-06-12.",
      sources: [
        "https://media-polesye.by/news/kogda-u-belorusskih-shkolnikov-budut-kanikuly-v-novom-uchebnom-godu/",
        "https://gs.by/2024/01/19/kogda-u-shkolnikov-nachnutsya-dopolnitelnye-kanikuly-sredi-tretej-chetverti/amp",
        "https://github.com/openpotato/openholidaysapi.data (src/by/holidays/holidays.school.csv)",
      ],
    },
    "2024/2025": {
      terms: [
        { n: 1, start: "2024-09-02", end: "2024-10-26" },
        { n: 2, start: "2024-11-04", end: "2024-12-24" },
        { n: 3, start: "2025-01-08", end: "2025-03-22" },
        { n: 4, start: "2025-03-31", end: "2025-05-31" },
      ],
      holidays: [
        { name: "осенние", start: "2024-10-27", end: "2024-11-03" },
        { name: "зимние", start: "2024-12-25", end: "2025-01-07" },
        { name: "весенние", start: "2025-03-23", end: "2025-03-30" },
        { name: "летние", start: "2025-06-01", end: "2025-08-31" },
      ],
      note: "Classes IX and XI: term IV ends 2025-05-23. After class IX the summer break starts 2025-06-11 (82 days). CONFLICT: a first version of the ministry (spring 2024) had the autumn break 2024-11-01..2024-11-10, replaced within days; https://by.tsargrad.tv/news/v-belorussii-sokratili-uchebnyj-god-dlja-shkolnikov-i-studentov_1003129 lets the year end 2025-05-30 and wrongly calls 2025-05-31 (a Saturday) a Sunday. Extra winter break of classes I–II not seen in the stored excerpts.",
      sources: [
        "https://news.mail.ru/politics/62177820",
        "https://ont.by/news/novyj-uchebnyj-god-dlya-shkolnikov-belarusi-nachnetsya-na-odin-den-pozzhe",
        "https://onlinebrest.by/amp/novosti/osennie-kanikuly-nachinayutsya-u-belorusskih-shkolnikov.html",
        "https://mogilev.online/2025/02/20/317324.html",
      ],
    },
    "2025/2026": {
      terms: [
        { n: 1, start: "2025-09-01", end: "2025-11-01" },
        { n: 2, start: "2025-11-10", end: "2025-12-24" },
        { n: 3, start: "2026-01-08", end: "2026-03-21" },
        { n: 4, start: "2026-03-30", end: "2026-05-31" },
      ],
      holidays: [
        { name: "осенние", start: "2025-11-02", end: "2025-11-09" },
        { name: "зимние", start: "2025-12-25", end: "2026-01-07" },
        {
          name: "дополнительные зимние",
          start: "2026-02-16",
          end: "2026-02-22",
          for: "I–II классы (III — для учащихся с ОПФР)",
        },
        { name: "весенние", start: "2026-03-22", end: "2026-03-29" },
        { name: "летние", start: "2026-06-01", end: "2026-08-31" },
      ],
      note: "UNCERTAIN: the four terms come from one page that calls them preliminary. The end of the autumn break (9 Nov), the extra winter break and the spring break are confirmed by later pages; the end of the winter break and start of term III (Thursday 2026-01-08) are not. Classes IX and XI: term IV ends 2026-05-25. 2026-05-31 is a Sunday, so the last lesson day is earlier. After class IX the summer break starts 2026-06-11 (82 days).",
      sources: [
        "https://aif.by/social/science/v_minobrazovaniya_opredelili_daty_shkolnyh_kanikul_v_2025_2026_uchebnom_godu",
        "https://news.by/news/obshchestvo/kanikuly-s-polzoy-chem-zanyatsya-shkolnikam-vo-vremya-osennego-otdykha",
        "https://news.mail.ru/society/69824458/",
      ],
    },
    "2026/2027": {
      terms: [
        { n: 1, start: "2026-09-01", end: "2026-10-31" },
        { n: 2, start: "2026-11-09", end: "2026-12-24" },
        { n: 3, start: "2027-01-11", end: "2027-03-20" },
        { n: 4, start: "2027-03-29", end: "2027-05-31" },
      ],
      holidays: [
        { name: "осенние", start: "2026-11-01", end: "2026-11-08" },
        { name: "зимние", start: "2026-12-25", end: "2027-01-10" },
        {
          name: "дополнительные зимние",
          start: "2027-02-15",
          end: "2027-02-21",
          for: "I–II классы (III — для учащихся с ОПФР)",
        },
        { name: "весенние", start: "2027-03-21", end: "2027-03-28" },
        { name: "летние", start: "2027-06-01", end: "2027-08-31" },
      ],
      note: "Published in March 2026, may still be changed by the ministry. Final classes (the page writes 9-11): term IV ends 2027-05-25. After class IX the summer break starts 2027-06-12 (81 days).",
      sources: [
        "https://news.mail.ru/society/70036034/",
        "https://sputnik.by/20260309/shkolnye-kanikuly-v-202627-uchebnom-godu-infografika-1105030825.html",
      ],
    },
  },
  RU: {
    "2015/2016": {
      terms: [],
      holidays: [
        { name: "осенние", start: "2015-10-31", end: "2015-11-08" },
        { name: "зимние", start: "2015-12-26", end: "2016-01-10" },
        { name: "дополнительные", start: "2016-02-08", end: "2016-02-14", for: "1 класс" },
      ],
      note: "Basis: press (recommended schedule, mainly Moscow). Schools set their own dates (no federal schedule is binding); these are recommendations or press reports of them. No dates published by the federal ministry itself were found; spring break not found. Schools differed: one school (http://klin-17.ru) had terms 2015-09-01..10-27, 11-05..12-29, 2016-01-11..03-24, 04-04..05-25/27/31; another (https://zyrnach.ucoz.ru/index/kanikuly/0-17) 09-01..10-25, 11-02..12-27, 01-11..03-27, 04-06..05-31.",
      sources: [
        "http://school37ufa.ru/kanikuly-v-2015-2016-uchebnom-godu",
        "https://uzel-ki.ru/en/hats/osennie-kanikuly-uchebnogo-goda-kak-formiruetsya-kalendar-kanikul.html",
        "https://maminshop.ru/en/kakogo-chisla-vesennie-kanikuly-kanikuly-po-chetvertyam.html",
        "https://speakfreely.ru/en/physical-education/raspisanie-kanikul-po-chetvertyam-kanikuly-po-chetvertyam",
      ],
    },
    "2016/2017": {
      terms: [],
      holidays: [{ name: "осенние", start: "2016-10-31", end: "2016-11-06" }],
      note: "Basis: press. Schools set their own dates (no federal schedule is binding); these are recommendations or press reports of them. PARTIAL: only the autumn break is supported. Two schools for comparison: Volgograd gymnasium 16 autumn 10-31..11-06, winter 12-28..01-10, class 1 2017-02-06..02-12, spring 03-25..04-02; Vladivostok gymnasium 2 terms I–III 2016-09-01..10-29, 11-07..12-28, 2017-01-12..03-25, class 1 from 02-13, spring 03-26..04-02, end 05-27.",
      sources: [
        "https://enjoybooks.ru/en/do-kakogo-chisla-uchebnyi-god-kanikuly-po-chetvertyam-pochemu.html",
        "https://icprime.ru/en/pregnancy-benefits/do-kakogo-chisla-uchebnyi-god-kanikuly-po-chetvertyam-period-osennih",
        "https://gymn16.volgedu.ru/%d0%ba%d0%b0%d0%bb%d0%b5%d0%bd%d0%b4%d0%b0%d1%80%d0%bd%d1%8b%d0%b9-%d0%b3%d1%80%d0%b0%d1%84%d0%b8%d0%ba-%d0%bd%d0%b0-20162017-%d1%83%d1%87%d0%b5%d0%b1%d0%bd%d1%8b%d0%b9-%d0%b3%d0%be%d0%b4",
        "http://vladgym.ru/index.php/2015-08-31-01-16-50/2015-08-31-01-47-46/2019-06-04-23-59-49/1226--2016-2017-?tmpl=component&print=1&layout=default&page=",
      ],
    },
    "2017/2018": {
      terms: [],
      holidays: [
        { name: "осенние", start: "2017-10-30", end: "2017-11-06" },
        { name: "зимние", start: "2017-12-25", end: "2018-01-08" },
        { name: "дополнительные", start: "2018-02-19", end: "2018-02-25", for: "1 класс" },
      ],
      note: "Basis: press; trimester scheme: Moscow education department order of 2017-03-09 No. 52р. Schools set their own dates (no federal schedule is binding); these are recommendations or press reports of them. Spring break of the term scheme not found. CONFLICT: Moscow schools working by terms had the winter break 2017-12-31..2018-01-10 and autumn 2017-10-29..11-06. Trimester breaks are given from Sunday; another page counts them from Monday (10-02, 11-06). One passage has 13–19 November for the second autumn break.",
      sources: [
        "https://oimurschool.ru/en/zdorove/vesennie-kanikuly-goda-skolko-dnei-kanikuly-po-chetvertyam-osen-osen",
        "https://citionhall.ru/en/physics/zimnie-kanikuly-uchebnogo-goda-belarus-daty-nachala-i-okonchaniya",
        "https://crazylike.ru/en/kanikuly-po-chetvertyam-singapurskie-uchenye-nashli-prichinu-razvitiya-osobo-opasnoi.html",
      ],
    },
    "2018/2019": {
      terms: [],
      holidays: [
        { name: "осенние", start: "2018-10-29", end: "2018-11-04" },
        { name: "зимние", start: "2018-12-26", end: "2019-01-08" },
        { name: "дополнительные", start: "2019-02-25", end: "2019-03-03", for: "1 класс" },
        { name: "весенние", start: "2019-03-23", end: "2019-03-31" },
      ],
      note: "Basis: press quoting the ministry's recommendation (autumn); others regional. Schools set their own dates (no federal schedule is binding); these are recommendations or press reports of them. CONFLICT: Tatarstan autumn 10-31..11-06; Moscow winter 2018-12-30..2019-01-08 and class 1 2019-02-16..02-24; St Petersburg autumn 10-27..11-05, winter 12-29..01-12, class 1 02-04..02-10. UNCERTAIN: the spring dates are those of St Petersburg and Tatarstan, the class 1 break is supported by one page and lies across the February/March border.",
      sources: [
        "https://molbulak.ru/index.php/news/chaykhana/osennie-prazdniki-i-kanikuly-skolko-budet-vykhodnykh-v-oktyabre-i-noyabre",
        "https://hiddenshell.ru/en/kakogo-chisla-nachinayutsya-zimnie-kanikuly-v-shkole-byt-ili-ne",
        "https://kazan.aif.ru/amp/dontknows/kogda_osennie_kanikuly_u_shkolnikov",
        "https://vapingday.ru/en/cleaning/v-dni-shkolnyh-vesennih-kanikul-razmestit-obyavlenie.html",
      ],
    },
    "2019/2020": {
      terms: [],
      holidays: [{ name: "осенние", start: "2019-10-26", end: "2019-11-03" }],
      note: "Basis: press quoting the ministry's recommendation. Schools set their own dates (no federal schedule is binding); these are recommendations or press reports of them. PARTIAL: only the autumn break (back to school on 2019-11-05, since 4 November is a holiday), one page. Winter and spring not found; spring 2020 was changed everywhere by the epidemic.",
      sources: [
        "https://barnaul-gid.ru/news/nauka-i-obrazovanie/v-etom-godu-osennie-kanikuly-u-detey-budut-na-odin-den-dolshe.htm",
      ],
    },
    "2020/2021": {
      terms: [],
      holidays: [{ name: "зимние", start: "2020-12-28", end: "2021-01-10" }],
      note: "Basis: press quoting the ministry's recommendation. Schools set their own dates (no federal schedule is binding); these are recommendations or press reports of them. PARTIAL: only the winter break. Autumn 2020 was prolonged in many regions; no dates found.",
      sources: [
        "https://tomsk.sib.fm/news/2020/11/18/zimnie-kanikuly-2020-2021-budut-li-uroki-v-shkolah-31-dekabrya",
        "https://sib.fm/news/2020/11/17/novogodnie-kanikuly-2020-2021-budut-li-uchitsya-shkolniki-31-dekabrya",
      ],
    },
    "2021/2022": {
      terms: [],
      holidays: [{ name: "осенние", start: "2021-11-01", end: "2021-11-07" }],
      note: "Basis: press. Schools set their own dates (no federal schedule is binding); these are recommendations or press reports of them. PARTIAL and UNCERTAIN: the same page gives winter 2021-12-25..2022-01-09 and spring 2022-03-27..04-03, which are exactly the Belarusian dates of that year, so they are left out and its autumn dates deserve caution too. Regional spring dates 2022: Moscow and Tyumen 03-21..03-27, Saratov and St Petersburg from 03-24 to about 04-02/03.",
      sources: [
        "https://vesiskitim.ru/amp/2021/10/04/239389-shkolnye-kanikuly-2021-v-rossii-nazvany-tochnye-daty-osennix-novogodnix-i-vesennix-kanikul-dlya-shkol-na-uchebnyj-god-2021-2022",
        "https://dzen.ru/list/travel/kanikuly-vesennie-2022-u-shkolnikov-v-saratove?from_cloud=true",
      ],
    },
    "2022/2023": {
      terms: [
        { n: 1, start: "2022-09-01", end: "2022-10-28" },
        { n: 2, start: "2022-11-07", end: "2022-12-30" },
        { n: 3, start: "2023-01-09", end: "2023-04-07" },
      ],
      holidays: [
        { name: "осенние", start: "2022-10-29", end: "2022-11-06" },
        { name: "зимние", start: "2022-12-31", end: "2023-01-08" },
        { name: "весенние", start: "2023-04-08", end: "2023-04-16" },
      ],
      note: "Basis: government portal Объясняем.рф, as quoted by the press. Schools set their own dates (no federal schedule is binding); these are recommendations or press reports of them. Terms are computed from the breaks; term IV starts 2023-04-17 (stated by one page), its end was not found, so it is left out of `terms`. UNCERTAIN: a spring break in April under the term scheme is unusual, many schools kept the end of March.",
      sources: [
        "https://ulpressa.ru/2022/09/05/%d0%be%d0%bf%d1%83%d0%b1%d0%bb%d0%b8%d0%ba%d0%be%d0%b2%d0%b0%d0%bd%d0%be-%d1%80%d0%b0%d1%81%d0%bf%d0%b8%d1%81%d0%b0%d0%bd%d0%b8%d0%b5-%d1%88%d0%ba%d0%be%d0%bb%d1%8c%d0%bd%d1%8b%d1%85-%d0%ba%d0%b0/?amp=1",
        "https://kerch.fm./2022/09/12/v-rossii-utverdili-grafik-shkolnyh-kanikul.html",
        "https://trk7.ru/news/146826.html",
      ],
    },
    "2023/2024": {
      terms: [],
      holidays: [
        { name: "осенние", start: "2023-10-28", end: "2023-11-05" },
        { name: "зимние", start: "2023-12-29", end: "2024-01-08" },
        { name: "дополнительные", start: "2024-02-17", end: "2024-02-25", for: "1 класс" },
        { name: "весенние", start: "2024-03-23", end: "2024-03-31" },
      ],
      note: "Basis: press quoting the ministry's recommendation; spring: one St Petersburg school. Schools set their own dates (no federal schedule is binding); these are recommendations or press reports of them. Federal calendar plan of the federal education programmes: 1 September to 26 May, breaks of 9 calendar days in autumn, winter and spring, extra 9 days for class 1, terms of 8, 8, 11 (class 1: 10) and 7 weeks. Dates include the adjoining weekends: the recommendation itself counts 10-30..11-05, 2024-01-01..01-08 and 02-19..02-25. Spring comes from one St Petersburg school (terms there 2023-09-01..10-27, 11-07..12-28, 2024-01-09..03-22, 04-01..05-24; class 1 break 02-12..02-18).",
      sources: [
        "https://dzen.ru/list/new-year/do-kakogo-chisla-kanikuly-v-kolledje-zimoi-2023",
        "https://dzen.ru/list/questions/kogda-u-detei-osennie-kanikuly-v-etom-godu",
        "https://penaty.ru/%d0%ba%d0%b0%d0%bd%d0%b8%d0%ba%d1%83%d0%bb%d1%8b-%d0%bd%d0%b0-2022-2023-%d1%83%d1%87-%d0%b3%d0%be%d0%b4/",
      ],
    },
    "2024/2025": {
      terms: [
        { n: 1, start: "2024-09-02", end: "2024-10-25" },
        { n: 2, start: "2024-11-05", end: "2024-12-28" },
        { n: 3, start: "2025-01-13", end: "2025-03-21" },
        { n: 4, start: "2025-04-01", end: "2025-05-26" },
      ],
      holidays: [
        { name: "осенние", start: "2024-10-26", end: "2024-11-04" },
        { name: "зимние", start: "2024-12-30", end: "2025-01-12" },
        { name: "дополнительные", start: "2025-02-17", end: "2025-02-24", for: "1 класс" },
        { name: "весенние", start: "2025-03-24", end: "2025-03-31" },
        { name: "летние", start: "2025-05-27", end: "2025-08-31" },
      ],
      note: "Basis: press quoting the ministry's recommendation. Schools set their own dates (no federal schedule is binding); these are recommendations or press reports of them. Federal calendar plan of the federal education programmes: 1 September to 26 May, breaks of 9 calendar days in autumn, winter and spring, extra 9 days for class 1, terms of 8, 8, 11 (class 1: 10) and 7 weeks. Terms are computed from the breaks. CONFLICT: autumn 10-28..11-04 or 10-26..11-04; spring 03-24..03-31 (three pages) or from 03-22 (two pages, the weekend added); one page has term III from 2025-01-09 although its own winter break runs to 01-12; trimester spring 04-07..04-13 or 04-05..04-13; end of year 26 May, in practice 23 May (five-day week) or 24 May (six-day week), one page 28 May. Trimester autumn breaks not found.",
      sources: [
        "https://dzen.ru/a/Zr4Ev5XBcXUIdw73",
        "https://kulturarb.ru/ru/news/sobytiya-na-pro-kultura-rf/ura-kanikuly96",
        "https://news102.ru/world/neozhidannyy-povorot-dlya-roditeley-shkolnye-kanikuly-izmenili-nazvany-novye-daty/amp",
        "https://76.ru/text/education/2025/03/06/75185042",
        "https://nsk.bfm.ru/news/45735",
        "https://izvmor.ru/novosti/obshchestvo/kogda-dopolnitelnye-kanikuly-dlya-pervoklassnikov-v-2025-godu/",
        "https://fotkaew.ru/minprosveshcheniya-opublikovalo-grafik-kanikul-dlya-rossiyskikh-shkolnikov",
      ],
    },
    "2025/2026": {
      terms: [
        { n: 1, start: "2025-09-01", end: "2025-10-24" },
        { n: 2, start: "2025-11-05", end: "2025-12-30" },
        { n: 3, start: "2026-01-12", end: "2026-03-27" },
        { n: 4, start: "2026-04-06", end: "2026-05-26" },
      ],
      holidays: [
        { name: "осенние", start: "2025-10-25", end: "2025-11-02" },
        { name: "зимние", start: "2025-12-31", end: "2026-01-11" },
        { name: "дополнительные", start: "2026-02-16", end: "2026-02-22", for: "1 класс" },
        { name: "весенние", start: "2026-03-28", end: "2026-04-05" },
        { name: "летние", start: "2026-05-27", end: "2026-08-31" },
      ],
      note: "Basis: published by the federal ministry (breaks); terms: a school graph that follows it; trimester scheme: Moscow region. Schools set their own dates (no federal schedule is binding); these are recommendations or press reports of them. Federal calendar plan of the federal education programmes: 1 September to 26 May, breaks of 9 calendar days in autumn, winter and spring, extra 9 days for class 1, terms of 8, 8, 11 (class 1: 10) and 7 weeks. 3 and 4 November 2025 are days off, so term II starts 5 November. Trimester dates are those of Moscow region; CONFLICT: Moscow city recommends weekends added (first break 2025-10-04..10-12, second from 11-15, spring 2026-04-11..04-19, summer from about 05-25). CONFLICT: klerk.ru lists a third term to 2026-03-20 and a fourth from 03-30 (schools with spring break 03-21..03-29). Wrong copies seen: one page labels these dates 2024/2025, one dates the winter break a year too early, one ends the summer on 31 October.",
      sources: [
        "https://tass.ru/obschestvo/24811955",
        "https://www.kommersant.ru/doc/7973443",
        "https://realnoevremya.ru/news/350995-minprosvescheniya-utverdilo-grafik-shkolnyh-kanikul-do-2026-goda",
        "https://www.kommersant.ru/doc/8399013",
        "https://life.ru/p/1848075",
        "https://4-mih.uralschool.ru/file/card?id=3979",
        "https://mosregtoday.ru/news/actual/pamjatka-dlja-podmoskovnyh-roditelej-infografika-raspisanija-kanikul-na-20252026-uchebnyj-god/",
        "https://www.klerk.ru/user/2198679/664117/",
      ],
    },
  },
});
