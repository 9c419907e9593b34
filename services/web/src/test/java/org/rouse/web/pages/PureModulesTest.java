package org.rouse.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The modules of the apps that calculate without drawing, run in the browser. */
class PureModulesTest {

    private static StandIn standIn;
    private static Browsers browsers;
    private static Page page;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
        standIn = new StandIn("anna", "person");
        page = Browsers.page(browsers.context(Browsers.PHONE, false, false));
        page.navigate(standIn.origin() + "/me/");
        page.waitForSelector("today-page .hero");
    }

    @AfterAll
    static void close() {
        if (browsers != null) {
            browsers.close();
        }
        if (standIn != null) {
            standIn.close();
        }
    }

    /** The sit under way, as minutes and where it began; a minute up is an interruption, two are a break. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SLEEP 400, SEDENTARY 30                               | 30 400",
                "SLEEP 400, SEDENTARY 30, UNKNOWN 1010                 | 30 400",
                "SEDENTARY 30, UPRIGHT 1, SEDENTARY 5                  | 36 0",
                "SEDENTARY 30, UPRIGHT 2, SEDENTARY 5                  | 5 32",
                "SEDENTARY 30, MODERATE 1, VIGOROUS 1, SEDENTARY 5     | 37 0",
                "TRANSPORT 20, SEDENTARY 5                             | 25 0",
                "SEDENTARY 30, UNKNOWN 10, SEDENTARY 5                 | 5 40",
                "SEDENTARY 30, NOT_WORN 10, SEDENTARY 5                | 5 40",
                "SEDENTARY 30, UPRIGHT 1                               | none",
                "UNKNOWN 1440                                          | none",
                "SEDENTARY 10, SOMETHING_NEW 10                        | 10 0"
            })
    void shouldFindSitUnderWay(String strip, String expected) {
        assertThat(page.evaluate("""
                        async (text) => {
                          const { spans, currentSit } = await import("/shared/strip/runs.js");
                          const strip = text.split(",").map((run) => run.trim().split(" ")).map(([state, minutes]) => ({ state, minutes: Number(minutes) }));
                          const sit = currentSit(spans(strip));
                          return sit ? `${sit.minutes} ${sit.from}` : "none";
                        }""", strip)).isEqualTo(expected);
    }

    /** Tiers of the safety list by the rule that came with it (see coaching's own SafetyRule). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A1:yes                                   |                | emergency",
                "A1:not-sure                              |                | emergency",
                "B1:not-sure                              |                | none",
                "A1:no                                    |                | none",
                "A2:yes@2026-11-12                        |                | emergency",
                "A2:yes@2026-11-11                        |                | today",
                "A2:yes@2026-11-11 examined               |                | none",
                "A2:yes@2026-01-01 examined worse         |                | emergency",
                "B6:yes                                   |                | today",
                "B6:yes                                   | cancer-ever    | emergency",
                "B1:yes                                   |                | today",
                "B1:yes                                   | injected-drugs | today",
                "B1:yes A5:yes@2026-01-01 examined        | injected-drugs | today",
                "B1:yes weakness                          | injected-drugs | emergency",
                "B5:yes                                   |                | days",
                "B5:yes weakness                          |                | today",
                "B3:yes                                   |                | days",
                "B3:yes pain7                             |                | today",
                "B3:yes pain6                             |                | days",
                "C1:yes@2026-10-29 C2:yes@2026-10-01      |                | days",
                "C1:yes@2026-10-01 C2:yes@2026-10-01      |                | tell-provider",
                "C1:yes                                   |                | tell-provider",
                "C1:yes                                   | cancer-ever    | today",
                "B7:yes                                   |                | days"
            })
    void shouldCallForTierByTheRule(String said, String fact, String expected) {
        assertThat(page.evaluate("""
                        async ([said, fact]) => {
                          const { tier } = await import("/me/safety.js");
                          const list = await (await fetch("/me/safety/en.json")).json();
                          const answers = {};
                          const known = { facts: fact ? [fact] : [], symptoms: [] };
                          let last;
                          for (const word of said.split(/\\s+/)) {
                            const answer = /^(\\w\\d):([\\w-]+?)(?:@(.*))?$/.exec(word);
                            if (answer) answers[(last = answer[1])] = { said: answer[2], since: answer[3] };
                            else if (word === "examined") answers[last].examined = true;
                            else if (word === "worse") answers[last].worseSince = "2026-11-26";
                            else if (word.startsWith("pain")) known.pain = Number(word.slice(4));
                            else known.symptoms.push(word);
                          }
                          return tier(list, answers, known, "2026-11-26") ?? "none";
                        }""", new Object[] {said, fact == null ? "" : fact}))
                .isEqualTo(expected);
    }

    @Test
    void shouldNameNumberOfTheCountryAndNoneWhereItIsNotKnown() {
        assertThat(page.evaluate("""
                        async () => {
                          const { advice } = await import("/me/safety.js");
                          const list = await (await fetch("/me/safety/en.json")).json();
                          return ["DE", "FR", "XX"].map((country) => advice(list, "emergency", country)).map(({ body, numbers }) => `${numbers} ${body.slice(0, 40)}`).join("; ");
                        }"""))
                .asString()
                .contains("112 Call 112 or go")
                .contains("15,112 Call 15 or 112")
                .contains(" Call your local emergency number");
    }

    /** A day on which clocks change has 23 or 25 hours, and none of its minutes is left out. */
    @ParameterizedTest
    @CsvSource({"2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, 1380", "2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, 1500"})
    void shouldKnowLengthOfDayWhenClocksChange(String start, String end, int minutes) {
        assertThat(page.evaluate(
                        "async ([start, end]) => (await import('/shared/strip/runs.js')).lengthOf({ start, end })",
                        new Object[] {start, end}))
                .isEqualTo(minutes);
    }

    /** Events come in pieces of any size. */
    @Test
    void shouldReadEventsInPieces() {
        assertThat(page.evaluate("""
                        async () => {
                          const { split } = await import("/shared/events.js");
                          const whole = "id: 1\\n\\nid: 2\\nevent: changed\\ndata: {\\"person\\":\\ndata: \\"anna\\"}\\n\\n: still there\\n\\n";
                          let rest = "";
                          const all = [];
                          for (const letter of whole) {
                            const [events, left] = split(rest + letter);
                            all.push(...events);
                            rest = left;
                          }
                          return all.map(({ id, event, data }) => `${id} ${event} ${data.replace("\\n", "")}`).join("; ");
                        }""")).isEqualTo("1 message ; 2 changed {\"person\":\"anna\"}; undefined message ");
    }

    @Test
    void shouldTellWhereTwoPlansDiffer() {
        assertThat(page.evaluate("""
                        async () => {
                          const { differences, mondayOf } = await import("/console/plan-terms.js");
                          const paths = differences({ start: "a", doses: { core: { minutes: 15 } } }, { start: "a", doses: { core: { minutes: 20 }, yoga: {} } });
                          return [...paths, mondayOf("2026-11-29"), mondayOf("2026-11-30")].join(" ");
                        }""")).isEqualTo("doses.core.minutes doses.yoga 2026-11-23 2026-11-30");
    }

    /** Each break and each core exercise of the catalogue is drawn, every joint of it within its field. */
    @Test
    void shouldDrawEachBreakAndCoreExercise() {
        assertThat(page.evaluate("""
                        async () => {
                          const { POSES, between, joint } = await import("/shared/figures/poses.js");
                          const { exercises } = await (await fetch("/api/v1/exercises")).json();
                          const drawn = ({ start, end }) =>
                            [start, end, between(start, end, 0.5)].every((pose) =>
                              Object.keys(pose).concat("toe", "toeFar").every((name) => {
                                const [x, y] = joint(pose, name);
                                return x >= 0 && x <= 103 && y >= 0 && y <= 87;
                              }));
                          return exercises.map(({ id }) => id).filter((id) => /^(mb|co)-/.test(id)).filter((id) => !POSES[id] || !drawn(POSES[id]));
                        }""")).isEqualTo(List.of());
    }
}
