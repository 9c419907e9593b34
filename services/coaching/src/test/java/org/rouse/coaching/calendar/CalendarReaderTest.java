package org.rouse.coaching.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.decision.eligibility.BusySpan;

/** The busy times of calendars, in the weeks from Monday, 15 March 2027, in which clocks change in Berlin and New York. */
class CalendarReaderTest {

    private static final Instant FROM = Instant.parse("2027-03-14T23:00:00Z");
    private static final Instant UNTIL = FROM.plus(Duration.ofDays(28));

    private ZoneId home = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in UTC | DTSTART:20270316T090000Z~DTEND:20270316T093000Z | 16T09:00/16T09:30",
                "by length | DTSTART:20270316T090000Z~DURATION:PT1H30M | 16T09:00/16T10:30",
                "without an end: no time at all | DTSTART:20270316T090000Z | ''",
                "in a zone | DTSTART;TZID=America/New_York:20270316T090000~DURATION:PT1H | 16T13:00/16T14:00",
                "at home where no zone is named | DTSTART:20270316T090000~DURATION:PT1H | 16T08:00/16T09:00",
                "a whole day, at home | DTSTART;VALUE=DATE:20270316 | 15T23:00/16T23:00",
                "two whole days | DTSTART;VALUE=DATE:20270316~DTEND;VALUE=DATE:20270318 | 15T23:00/17T23:00",
                "the day of 23 hours | DTSTART;VALUE=DATE:20270328~DURATION:P1D | 27T23:00/28T22:00",
                "the hour that is skipped begins an hour later | DTSTART:20270328T023000~DURATION:PT1H | 28T01:30/28T02:30",
                "free | DTSTART:20270316T090000Z~DURATION:PT1H~TRANSP:TRANSPARENT | ''",
                "taken | DTSTART:20270316T090000Z~DURATION:PT1H~TRANSP:OPAQUE | 16T09:00/16T10:00",
                "cancelled | DTSTART:20270316T090000Z~DURATION:PT1H~STATUS:CANCELLED | ''",
                "perhaps | DTSTART:20270316T090000Z~DURATION:PT1H~STATUS:TENTATIVE | 16T09:00/16T10:00",
                "shown as free | DTSTART:20270316T090000Z~DURATION:PT1H~X-MICROSOFT-CDO-BUSYSTATUS:FREE | ''",
                "shown as out | DTSTART:20270316T090000Z~DURATION:PT1H~X-MICROSOFT-CDO-BUSYSTATUS:OOF | 16T09:00/16T10:00",
                "ends as the weeks begin | DTSTART:20270314T220000Z~DURATION:PT1H | ''",
                "ends a minute later | DTSTART:20270314T220100Z~DURATION:PT1H | 14T22:01/14T23:01"
            })
    void shouldSayWhenAnEventTakesTime(String what, String event, String expected) throws Exception {
        assertThat(march(read(event(event)))).as(what).isEqualTo(expected);
    }

    /** Nine o'clock in Berlin is 8:00 in UTC before the 28th and 7:00 from it on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RRULE:FREQ=WEEKLY;BYDAY=MO,TH | 15T08 18T08 22T08 25T08 29T07",
                "RRULE:FREQ=WEEKLY;BYDAY=MO,TH~EXDATE;TZID=Europe/Berlin:20270322T090000 | 15T08 18T08 25T08 29T07",
                "RRULE:FREQ=WEEKLY;INTERVAL=2 | 15T08 29T07",
                "RRULE:FREQ=MONTHLY;BYDAY=3MO | 15T08",
                "RRULE:FREQ=DAILY;UNTIL=20270317T235959Z | 15T08 16T08 17T08",
                "RRULE:FREQ=WEEKLY;COUNT=11 | 15T08",
                "RRULE:FREQ=WEEKLY;COUNT=12 | 15T08 22T08",
                "RRULE:FREQ=YEARLY | ''",
                "RDATE;TZID=Europe/Berlin:20270316T090000,20270330T090000 | 16T08 30T07"
            })
    void shouldFollowRulesOverAChangeOfClocks(String rule, String expected) throws Exception {
        TakenTimes read = read(
                event("DTSTART;TZID=Europe/Berlin:20270104T090000~DTEND;TZID=Europe/Berlin:20270104T093000~" + rule));

        assertThat(read.spans().stream()
                        .filter(span -> span.from().isBefore(Instant.parse("2027-04-01T00:00:00Z")))
                        .map(span -> span.from().toString().substring(8, 13))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
        assertThat(read.spans())
                .allMatch(span -> Duration.between(span.from(), span.to()).equals(Duration.ofMinutes(30)));
    }

    /** A moved occurrence is not at its old time; a cancelled one is nowhere. */
    @Test
    void shouldHeedOccurrencesThatWereMovedOrCancelled() throws Exception {
        TakenTimes read = read(
                event("UID:a~DTSTART:20270315T090000Z~DURATION:PT1H~RRULE:FREQ=DAILY;COUNT=4"),
                event("UID:a~RECURRENCE-ID:20270316T090000Z~DTSTART:20270316T140000Z~DURATION:PT30M"),
                event("UID:a~RECURRENCE-ID:20270317T090000Z~DTSTART:20270317T090000Z~STATUS:CANCELLED"),
                event("UID:b~RECURRENCE-ID:20270318T090000Z~DTSTART:20270318T120000Z~DURATION:PT30M"));

        assertThat(march(read)).isEqualTo("15T09:00/15T10:00 16T14:00/16T14:30 18T09:00/18T10:00 18T12:00/18T12:30");
    }

    @Test
    void shouldTakeTheDayOffThatRepeatsFromMidnightToMidnight() throws Exception {
        assertThat(march(read(event("DTSTART;VALUE=DATE:20270101~RRULE:FREQ=WEEKLY;BYDAY=SU;COUNT=14"))))
                .isEqualTo("20T23:00/21T23:00 27T23:00/28T22:00 03T22:00/04T22:00");
    }

    /** Outlook names zones in its own way and describes when their clocks change. */
    @Test
    void shouldTakeAZoneAsTheCalendarDescribesIt() throws Exception {
        String zone = """
                BEGIN:VTIMEZONE
                TZID:Customized Time Zone
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                END:VTIMEZONE
                """;

        TakenTimes read = read(
                zone,
                event("DTSTART;TZID=Customized Time Zone:20270322T090000~DURATION:PT1H~RRULE:FREQ=WEEKLY;COUNT=2"));

        assertThat(march(read)).isEqualTo("22T08:00/22T09:00 29T07:00/29T08:00");
    }

    @Test
    void shouldReadListsOfBusyTimes() throws Exception {
        TakenTimes read = read("""
                BEGIN:VFREEBUSY
                FREEBUSY:20270316T090000Z/20270316T100000Z,20270316T110000Z/PT30M
                FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20270317T090000Z/PT1H
                FREEBUSY;FBTYPE=FREE:20270318T090000Z/PT1H
                END:VFREEBUSY
                """);

        assertThat(march(read)).isEqualTo("16T09:00/16T10:00 16T11:00/16T11:30 17T09:00/17T10:00");
    }

    @Test
    void shouldJoinWhatOverlapsOrTouches() throws Exception {
        TakenTimes read = read(
                event("DTSTART:20270316T100000Z~DURATION:PT1H"),
                event("DTSTART:20270316T090000Z~DURATION:PT1H"),
                event("DTSTART:20270316T091500Z~DURATION:PT5M"),
                event("DTSTART:20270316T110100Z~DURATION:PT1H"));

        assertThat(march(read)).isEqualTo("16T09:00/16T11:00 16T11:01/16T12:01");
    }

    @Test
    void shouldLeaveOutWhatIsNoTimeOfAnEvent() throws Exception {
        TakenTimes read = read("""
                BEGIN:VTODO
                DTSTART:20270316T090000Z
                DURATION:PT1H
                BEGIN:VEVENT
                DTSTART:20270317T090000Z
                DURATION:PT1H
                END:VEVENT
                END:VTODO
                """, """
                BEGIN:VEVENT
                SUMMARY:BEGIN:VEVENT
                DESCRIPTION:folded
                 DTSTART:20270318T090000Z
                DTSTART:2027031
                 6T090000Z
                DURATION:PT1H
                BEGIN:VALARM
                DURATION:PT9H
                END:VALARM
                END:VEVENT
                """);

        assertThat(march(read)).isEqualTo("16T09:00/16T10:00");
        assertThat(read.leftOut()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:someday~DURATION:PT1H | DTSTART cannot be read",
                "DTSTART:20270316T090000Z~DTEND;VALUE=DATE:20270317 | DTEND must be a date where DTSTART is one, else a time",
                "DURATION:PT1H | DTSTART is missing",
                "DTSTART:20270316T090000Z~DTEND:20270316T085959Z | DTEND must not be before DTSTART",
                "DTSTART:20270316T090000Z~DURATION:-PT1H | DURATION must not be negative",
                "DTSTART:20270316T090000Z~DURATION:soon | DURATION cannot be read",
                "DTSTART;TZID=Nowhere/Atall:20270316T090000~DURATION:PT1H | DTSTART has a TZID that nobody knows",
                "DTSTART:20270316T090000Z~DURATION:PT1H~RRULE:FREQ=SOMETIMES | RRULE cannot be read",
                "DTSTART:20270316T090000Z~DURATION:PT1H~RRULE:COUNT=3 | RRULE must have a FREQ",
                "DTSTART:20270316T090000Z~DURATION:PT1H~RRULE:FREQ=SECONDLY | RRULE must not repeat within a day",
                "DTSTART:20270316T090000Z~DURATION:PT1H~RRULE:FREQ=YEARLY;BYMONTH=75;BYMONTHDAY=-1 | RRULE cannot be followed",
                "DTSTART:20270316T090000Z~DURATION:PT1H~RRULE:FREQ=DAILY~EXDATE:never | EXDATE cannot be read",
                "DTSTART:19000101T090000Z~DURATION:PT1H~RRULE:FREQ=DAILY | DTSTART must be of the last 90 years where it repeats",
                "DTSTART:20270316T090000Z~DURATION:P367D~RRULE:FREQ=YEARLY | DTEND must be within a year of DTSTART where it repeats",
                "RECURRENCE-ID;RANGE=THISANDFUTURE:20270316T090000Z~DTSTART:20270316T100000Z | RECURRENCE-ID with a RANGE is not read"
            })
    void shouldLeaveOutAnEventThatCannotBeRead(String event, String rule) throws Exception {
        TakenTimes read = read(
                event("DTSTART:20270317T090000Z~DURATION:PT1H"),
                event(event),
                event("DTSTART:20270318T090000Z~DURATION:PT1H"));

        assertThat(march(read)).isEqualTo("17T09:00/17T10:00 18T09:00/18T10:00");
        assertThat(read.leftOut()).isEqualTo(1);
        assertThat(read.why()).containsExactly("VEVENT 2: " + rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html></html>", "BEGIN:VEVENT\nDTSTART:20270316T090000Z\nEND:VEVENT\n", "{}"})
    void shouldRefuseWhatIsNoCalendar(String text) {
        assertRefused(text, "must be a calendar (iCalendar, RFC 5545), which begins with BEGIN:VCALENDAR");
    }

    @Test
    void shouldRefuseWhatNobodyCouldHave() {
        assertRefused("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270316T090000Z\n", "breaks off before END:VCALENDAR");
        assertRefused("BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR\n", "ends what has not begun");
        assertRefused("END:\n" + calendar(""), "ends what has not begun");
        assertRefused(calendar(event("DTSTART:20270316T090000Z").repeat(20_001)), "has more than 20000 entries");
        assertRefused(
                calendar(event("DTSTART:20270316T090000Z~RRULE:FREQ=DAILY").repeat(1_001)),
                "has more than 1000 entries that repeat");
        assertRefused(
                calendar("BEGIN:VEVENT\nEXDATE:" + "20270316T090000Z,".repeat(6_000) + "\nEND:VEVENT\n"),
                "has a line EXDATE of more than 100000 characters");
        assertRefused(
                calendar("BEGIN:VTIMEZONE\nTZID:x\nBEGIN:STANDARD\nDTSTART:16010101T000000\nRRULE:FREQ=SECONDLY\n"
                        + "END:STANDARD\nEND:VTIMEZONE\n"),
                "has a VTIMEZONE whose RRULE is not yearly");
    }

    /** The first 500 count, and the result states how far they reach. */
    @ParameterizedTest
    @CsvSource({"500, 2027-04-11T23:00:00Z", "501, 2027-03-25T18:00:00Z"})
    void shouldKeepNoMoreThanAreNeeded(int events, Instant until) throws Exception {
        TakenTimes read = read(IntStream.range(0, events)
                .mapToObj(i -> event("DTSTART:"
                        + FROM.plus(Duration.ofMinutes(31L * i)).toString().replaceAll("[-:]", "") + "~DURATION:PT5M"))
                .toArray(String[]::new));

        assertThat(read.spans()).hasSize(500);
        assertThat(read.until())
                .isEqualTo(events == 500 ? UNTIL : read.spans().getLast().from().plus(Duration.ofMinutes(31)));
    }

    /** Whatever is changed in it, a calendar is read, or refused by a rule. */
    @Test
    void shouldFailOnNothing() {
        Random random = new Random(20270315);
        String whole =
                calendar(event("DTSTART;TZID=Europe/Berlin:20270104T090000~DTEND;TZID=Europe/Berlin:20270104T093000~"
                                + "RRULE:FREQ=MONTHLY;BYDAY=3MO,-1FR;BYSETPOS=1,-1;UNTIL=20280101T000000Z;WKST=SU~EXDATE;VALUE=DATE:20270201~"
                                + "RDATE;VALUE=PERIOD:20270316T090000Z/PT1H")
                        + event(
                                "UID:a~DTSTART;VALUE=DATE:20270316~DURATION:P1W2DT3H~RRULE:FREQ=YEARLY;BYWEEKNO=11;BYYEARDAY=75;BYMONTHDAY=-1;INTERVAL=2")
                        + "BEGIN:VFREEBUSY\nFREEBUSY:20270316T090000Z/PT1H\nEND:VFREEBUSY\n");
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(whole);
            for (int change = random.nextInt(1, 5); change > 0; change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, "0123456789-;:=,ZTP\n".charAt(random.nextInt(19)));
                    case 1 -> text.deleteCharAt(at);
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(12))));
                }
            }
            assertThat(outcome(text.toString())).as(text.toString()).isNotEmpty();
        }
    }

    private String outcome(String text) {
        try {
            return "until " + CalendarReader.read(text, home, FROM, UNTIL).until();
        } catch (UnreadableCalendarException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @Test
    void shouldReadWindowsLinesAndAMarkOfByteOrder() throws Exception {
        assertThat(march(CalendarReader.read(
                        '\uFEFF'
                                + calendar(event("DTSTART:20270316T090000Z~DURATION:PT1H"))
                                        .replace("\n", "\r\n"),
                        home,
                        FROM,
                        UNTIL)))
                .isEqualTo("16T09:00/16T10:00");
    }

    private TakenTimes read(String... entries) throws UnreadableCalendarException {
        return CalendarReader.read(calendar(String.join("", entries)), home, FROM, UNTIL);
    }

    private void assertRefused(String text, String rule) {
        assertThatThrownBy(() -> CalendarReader.read(text, home, FROM, UNTIL))
                .isInstanceOf(UnreadableCalendarException.class)
                .hasMessage(rule);
    }

    private static String calendar(String entries) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//EN\n" + entries + "END:VCALENDAR\n";
    }

    /** Properties are separated by a tilde. */
    private static String event(String properties) {
        return "BEGIN:VEVENT\nSUMMARY:Oncology\nLOCATION:Room 3\n" + properties.replace('~', '\n') + "\nEND:VEVENT\n";
    }

    private static String march(TakenTimes read) {
        List<BusySpan> spans = read.spans();
        return spans.stream()
                .map(span -> span.from().toString().substring(8, 16) + "/"
                        + span.to().toString().substring(8, 16))
                .collect(Collectors.joining(" "));
    }
}
