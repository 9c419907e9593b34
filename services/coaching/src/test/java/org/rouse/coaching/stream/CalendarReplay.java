package org.rouse.coaching.stream;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rouse.coaching.stream.CohortLog.Entry;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.PromptKind;

/**
 * Reads the log of a cohort and reports each planned break and each summary that broke a rule of DOMAIN section 2, and each one that
 * somebody asked for and that left no record. {@link LogReplay} checks the rules that hold for every prompt (night, signs, budget,
 * cool-down). This class shares no code with the decisions that it checks.
 */
final class CalendarReplay {

    private static final LocalTime WORK_FROM = LocalTime.of(9, 0);
    private static final LocalTime WORK_TO = LocalTime.of(17, 0);
    private static final LocalTime NIGHT_FROM = LocalTime.of(20, 0);
    private static final LocalTime NIGHT_TO = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 30);
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    /** The time over which decisions are spread among people, plus one step of the cohort. */
    private static final Duration SPREAD = Duration.ofMinutes(15 + 5);

    private static final Duration BREAK_LIFETIME = Duration.ofMinutes(10);
    private static final Duration JUST_MOVED = Duration.ofMinutes(10);
    private static final Duration CAME_LATE = Duration.ofMinutes(90);
    private static final int SLOW_MINUTES = 30;
    private static final int GAPS = 9;
    private static final int LEAST_GAPS = 4;
    private static final int LEAST_KNOWN = 4 * 60;
    private static final int QUARTER = 15;
    private static final int LEAST_STILL_PERCENT = 60;

    private static final Entry.Wishes NOTHING = new Entry.Wishes(Instant.MAX, "", false, List.of(), false);

    /** The facts about one person so far. */
    private static final class Known {
        ZoneId zone = ZoneId.of("UTC");
        Entry.Wishes wishes = NOTHING;
        Instant flareSince = Instant.MIN;
        Instant flareOver = Instant.MAX;
        Instant lastTold = Instant.MAX;
        final List<Integer> gaps = new ArrayList<>();
        final TreeMap<Long, Character> minutes = new TreeMap<>();
        final Map<Long, Instant> toldAt = new HashMap<>();
        final Set<String> matters = new HashSet<>();

        /** Notes a report at that time; the minutes since the report before it, nights left out, are one more gap. */
        void told(Instant at) {
            int gap = 0;
            for (Instant minute = lastTold; minute.isBefore(at); minute = minute.plusSeconds(60)) {
                LocalTime time = LocalTime.ofInstant(minute, zone);
                gap += time.isBefore(NIGHT_TO) || !time.isBefore(NIGHT_FROM) ? 0 : 1;
            }
            if (gap > 0) {
                gaps.add(gap);
            }
            lastTold = at;
        }

        /** The interval at which their devices report by day: the median of the last nine intervals; 0 for fewer than four. */
        int everyMinutes() {
            List<Integer> last = gaps.subList(Math.max(0, gaps.size() - GAPS), gaps.size());
            return last.size() < LEAST_GAPS
                    ? 0
                    : last.stream().sorted().toList().get(last.size() / 2);
        }

        boolean flares(Instant now) {
            return !now.isBefore(flareSince)
                    && now.isBefore(flareSince.plus(Duration.ofDays(7)))
                    && (now.isBefore(flareOver) || now.isBefore(flareSince.plus(Duration.ofHours(48))));
        }

        long minute(LocalDate date, LocalTime time) {
            return date.atTime(time).atZone(zone).toEpochSecond() / 60;
        }

        /** The minutes of the day that were reported by then, in order; {@code ?} for the others. */
        List<Character> day(LocalDate date, Instant by) {
            long end = minute(date.plusDays(1), LocalTime.MIN);
            List<Character> day = new ArrayList<>();
            for (long minute = minute(date, LocalTime.MIN); minute < end; minute++) {
                boolean known = !toldAt.getOrDefault(minute, Instant.MAX).isAfter(by);
                day.add(known ? minutes.getOrDefault(minute, '?') : '?');
            }
            return day;
        }

        /** Whether the day could be summed up then: four hours of it are known, and the newest known minute is at most 90 minutes old. */
        boolean canBeSummed(LocalDate date, Instant then) {
            List<Character> day = day(date, then);
            int last = day.size();
            while (last > 0 && day.get(last - 1) == '?') {
                last--;
            }
            Instant until = Instant.ofEpochSecond(60 * (minute(date, LocalTime.MIN) + last));
            return awake(day) >= LEAST_KNOWN && !until.plus(CAME_LATE).isBefore(then);
        }
    }

    private final Map<String, Known> people = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    /** The broken rules, a line each. */
    static List<String> broken(CohortLog log) {
        CalendarReplay replay = new CalendarReplay();
        log.entries.forEach(replay::next);
        if (!log.entries.isEmpty()) {
            replay.people.forEach((person, known) ->
                    replay.lost(person, known, log.entries.getLast().at()));
        }
        return replay.broken;
    }

    private void next(Entry entry) {
        Known known = people.computeIfAbsent(entry.person(), id -> new Known());
        switch (entry) {
            case Entry.Told told -> {
                known.told(told.at());
                for (int i = 0; i < told.minutes().length(); i++) {
                    known.minutes.put(told.firstMinute() + i, told.minutes().charAt(i));
                    known.toldAt.put(told.firstMinute() + i, told.at());
                }
            }
            case Entry.Lives lives -> known.zone = lives.zone();
            case Entry.Wishes wishes -> known.wishes = wishes;
            case Entry.Flare flare -> {
                known.flareSince = flare.over() ? known.flareSince : flare.at();
                known.flareOver = flare.over() ? flare.at() : Instant.MAX;
            }
            case Entry.Decided decided -> look(known, decided);
            case Entry.Signed _,
                    Entry.Examined _,
                    Entry.Agreed _,
                    Entry.Recorded _,
                    Entry.Answered _,
                    Entry.Followed _,
                    Entry.CaseStands _,
                    Entry.Needs _ -> {}
        }
    }

    private void look(Known known, Entry.Decided entry) {
        Decision decision = entry.decision();
        if (decision.hasWithdraw()) {
            return;
        }
        if (decision.getKind() == PromptKind.PROMPT_KIND_PLANNED_BREAK) {
            planned(known, entry);
        } else if (decision.getKind() == PromptKind.PROMPT_KIND_SUMMARY) {
            summary(known, entry);
        } else {
            return;
        }
        if (decision.hasStudy()) {
            say(entry, "left to a lot");
        }
        if (decision.hasNowcast()) {
            say(entry, "taken for likely, and it is told by the clock");
        }
        if (!known.matters.add(matter(decision))) {
            say(entry, "a second time");
        }
    }

    /** The subject of a decision: a day, or a time of one. */
    private static String matter(Decision decision) {
        return decision.getFindingId().substring(decision.getFindingId().indexOf('|') + 1);
    }

    private static String plannedMatter(LocalDate date, LocalTime time) {
        return "planned-break|" + date + "|" + time.toSecondOfDay() / 60;
    }

    private static String dayMatter(LocalDate date) {
        return "daily-summary|" + date;
    }

    private void planned(Known known, Entry.Decided entry) {
        Decision decision = entry.decision();
        LocalDate today = LocalDate.ofInstant(entry.at(), known.zone);
        LocalTime time =
                LocalTime.ofSecondOfDay(60L * decision.getPlannedBreak().getMinuteOfDay());
        Instant at = at(known, today, time);
        if (!decision.getRule().equals("planned-break/1")
                || !matter(decision).equals(plannedMatter(today, time))
                || entry.at().isBefore(at)
                || (decision.hasSend() && !entry.at().isBefore(at.plus(BREAK_LIFETIME)))) {
            say(entry, "at another time than it was planned for");
        }
        boolean named = known.wishes.breaks().contains(time);
        boolean own = known.wishes.breaks().isEmpty() && time.getMinute() % QUARTER == 0;
        if (!known.wishes.planned() || (!named && !own) || !works(today, time)) {
            say(entry, "a break that nobody planned, at " + time);
        }
        if (own && stillPercent(known, today, time) < LEAST_STILL_PERCENT) {
            say(entry, "where their own weeks do not say that they sit");
        }
        boolean live = known.everyMinutes() > 0 && known.everyMinutes() <= SLOW_MINUTES;
        if (decision.hasSend() && live) {
            say(entry, "planned, and their device shows them live");
        }
        if (decision.getWithhold().getReason().equals("seen-live") && !live) {
            say(entry, "held back as seen live, and told every " + known.everyMinutes() + " minutes");
        }
        if (decision.hasSend() && justMoved(known, entry.at())) {
            say(entry, "to somebody who has just moved");
        }
    }

    private static boolean works(LocalDate day, LocalTime time) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                && !time.isBefore(WORK_FROM)
                && time.isBefore(WORK_TO);
    }

    private static boolean justMoved(Known known, Instant now) {
        Map.Entry<Long, Character> newest = known.minutes.lastEntry();
        return newest != null
                && isUp(newest.getValue())
                && !Instant.ofEpochSecond(60 * (newest.getKey() + 1))
                        .plus(JUST_MOVED)
                        .isBefore(now);
    }

    /**
     * The share of earlier days, per cent, on which the person sat through most of that quarter hour, among the days of which it is known;
     * 0 for fewer than five.
     */
    private static int stillPercent(Known known, LocalDate today, LocalTime time) {
        int days = 0;
        int still = 0;
        for (int age = 1; age <= 28; age++) {
            long first = known.minute(today.minusDays(age), time);
            int sat = 0;
            int told = 0;
            for (char minute : known.minutes.subMap(first, first + QUARTER).values()) {
                told++;
                sat += minute == 's' ? 1 : 0;
            }
            days += told > 0 ? 1 : 0;
            still += 2 * sat > told ? 1 : 0;
        }
        return days < 5 ? 0 : 100 * still / days;
    }

    private void summary(Known known, Entry.Decided entry) {
        Decision decision = entry.decision();
        LocalDate today = LocalDate.ofInstant(entry.at(), known.zone);
        LocalDate about =
                LocalDate.parse(matter(decision).substring(matter(decision).indexOf('|') + 1));
        boolean week = decision.getRule().equals("weekly-summary/1");
        boolean evening = !week && about.equals(today) && isAt(known, entry, EVENING);
        boolean morning = about.equals(week ? today.minusDays(7) : today.minusDays(1))
                && isAt(known, entry, MORNING)
                && (!week || today.getDayOfWeek() == DayOfWeek.MONDAY);
        if (!evening && !morning) {
            say(entry, "of " + about + " at another time than its own");
        }
        if (!known.wishes.summaries() && known.everyMinutes() > 0 && known.everyMinutes() <= SLOW_MINUTES) {
            say(entry, "to somebody who is seen live, and did not ask for it");
        }
        if (decision.hasSend() && !decision.getSuggestedActivity().isEmpty() && known.flares(entry.at())) {
            say(entry, "an idea for tomorrow in a flare");
        }
        if (!week && decision.hasSend()) {
            day(known, entry, about, evening);
        }
    }

    private static boolean isAt(Known known, Entry.Decided entry, LocalTime time) {
        Instant at = at(known, LocalDate.ofInstant(entry.at(), known.zone), time);
        return !entry.at().isBefore(at) && entry.at().isBefore(at.plus(SPREAD));
    }

    private void day(Known known, Entry.Decided entry, LocalDate about, boolean evening) {
        Decision decision = entry.decision();
        List<Character> day = known.day(about, entry.at());
        if (awake(day) < LEAST_KNOWN) {
            say(entry, "of a day of which too little is known");
        }
        if (evening && !known.canBeSummed(about, entry.at())) {
            say(entry, "in the evening of a day that came late");
        }
        if (!evening && known.canBeSummed(about, at(known, about, EVENING))) {
            say(entry, "in the morning, and the day was known by the evening");
        }
        long sat = day.stream().filter(minute -> minute == 's').count();
        if (decision.getSummary().getSatMinutes() != sat
                || decision.getSummary().getLongestMinutes() != longest(day)) {
            say(entry, "of " + sat + " minutes, the longest stretch " + longest(day) + ", and says otherwise");
        }
    }

    private static Instant at(Known known, LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(known.zone).toInstant();
    }

    private static int awake(List<Character> day) {
        return (int)
                day.stream().filter(minute -> minute == 's' || isUp(minute)).count();
    }

    private static boolean isUp(char minute) {
        return minute == 'm' || minute == 'w';
    }

    /** Two minutes in motion end a stretch, and so does a watch that is off. */
    private static int longest(List<Character> day) {
        int longest = 0;
        int length = 0;
        int up = 0;
        for (char minute : day) {
            up = isUp(minute) ? up + 1 : 0;
            if (minute == 's') {
                length++;
                longest = Math.max(longest, length);
            } else {
                length = up == 1 && length > 0 ? length + 1 : 0;
            }
        }
        return longest;
    }

    /** Reports each break and summary that the person asked for and of which nothing is on record, neither sent nor withheld. */
    private void lost(String person, Known known, Instant end) {
        Entry.Wishes wishes = known.wishes;
        if (wishes.equals(NOTHING)) {
            return;
        }
        LocalDate last = LocalDate.ofInstant(end, known.zone).minusDays(1);
        LocalDate date = LocalDate.ofInstant(wishes.at(), known.zone).plusDays(1);
        for (; date.isBefore(last); date = date.plusDays(1)) {
            for (LocalTime time : wishes.breaks()) {
                if (works(date, time) && !known.matters.contains(plannedMatter(date, time))) {
                    broken.add(person + ": nothing is on record of the break planned for " + date + " " + time);
                }
            }
            if (wishes.summaries() && !known.matters.contains(dayMatter(date))) {
                broken.add(person + ": nothing is on record of the summary of " + date);
            }
        }
    }

    private void say(Entry.Decided entry, String what) {
        broken.add(entry.at() + " " + entry.person() + " " + entry.decision().getKind() + " "
                + entry.decision().getRule() + ": " + what);
    }
}
