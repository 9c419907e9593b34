package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.http.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A person's page for care: the record that ends a warning sign, clearance, technique, and what the person reported. */
class PersonCareTest extends PagesOfOne {

    private static final String DEV = "/api/v1/people/dev";

    PersonCareTest() {
        super("carl", "coach");
    }

    @BeforeEach
    void flagged() {
        standIn.answers.put(DEV, JsonMapper.shared().readTree("""
                {"name":"Dev Patel","zone":"Europe/Berlin","coachIds":["carl"],"revision":4,"redFlag":true,"redFlagTier":"today",
                 "redFlagRaised":{"id":"r1","by":"dev","at":"2026-11-26T10:30:00Z","firstAt":"2026-11-26T10:30:00Z","times":1},
                 "examination":{"by":{"name":"Ruth Vogel","profession":"physiotherapist"},"on":"2026-10-01","result":"as-before","components":[],
                  "avoid":["kneeling"],"enteredAt":"2026-10-01T09:00:00Z","enteredBy":"carl"}}"""));
        standIn.answers.put(
                DEV + "/plan", JsonMapper.shared().readTree("{\"person\":\"dev\",\"revision\":0,\"suspended\":[]}"));
        standIn.answers.put(DEV + "/check-ins", Changes.one(standIn.answers, "/api/v1/people/anna/check-ins"));
    }

    /** From the case to the record that ends the sign: the case itself cannot be resolved while it stands. */
    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldRecordTheExaminationThatEndsASign(int width) {
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/console/#/cases/dev/1");
            assertThat(button(page, "Claim")).isVisible();
            assertThat(button(page, "Resolve")).hasCount(0);
            page.getByText("Record it on the person’s page").click();
            Locator sign = page.locator(".sign");
            assertThat(sign).containsText("last noted Nov 26, 11:30 by dev");
            fillProfessional(sign);
            sign.getByLabel("With limits").check();
            sign.getByLabel("Limits", new Locator.GetByLabelOptions().setExact(true))
                    .fill("No lifting.");
            sign.getByLabel("Core").check();
            assertFits(page, "care");
            button(page, "Record the examination").click();
            assertThat(sign).hasCount(0);
            assertThat(standIn.sentTo(DEV + "/examinations").toString())
                    .isEqualTo(
                            "[{\"examinedBy\":{\"name\":\"Ruth Vogel\",\"profession\":\"physiotherapist\"},\"on\":\"2026-11-26\","
                                    + "\"result\":\"with-limits\",\"limits\":\"No lifting.\",\"components\":[\"core\"],\"avoid\":[\"kneeling\"]}]");
            browsers.assertQuiet();
        }
    }

    /** What was noted after the page was read is looked at before anything ends it. */
    @Test
    void shouldNotEndASignThatWasNotedMeanwhile() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/people/dev/care");
            Locator sign = page.locator(".sign");
            fillProfessional(sign);
            sign.getByLabel("No exercise for now").check();
            standIn.changeElsewhere(DEV);
            button(page, "Record the examination").click();
            assertThat(page.getByRole(AriaRole.ALERT)
                            .filter(new Locator.FilterOptions().setHasText("Somebody was faster")))
                    .isVisible();
            assertThat(standIn.sent).isEmpty();
            assertThat(sign.getByLabel("Name of the health professional")).hasValue("Ruth Vogel");
            button(page, "Record the examination").click();
            assertThat(sign).hasCount(0);
        }
    }

    /** By keys alone, and by no slip of them: what a tier does is read first, and Enter on a tier sends nothing. */
    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldRaiseASign(int width) {
        ((ObjectNode) Changes.one(standIn.answers, DEV)).remove(List.of("redFlag", "redFlagTier", "redFlagRaised"));
        try (BrowserContext context = browsers.context(width, width == Browsers.DESK, false)) {
            Page page = at(context, "/console/#/people/dev/care");
            Locator raise = page.locator(".raise");
            raise.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(raise)
                    .containsText("The person is told at once, each time. All but “tell the provider” also stop");
            assertThat(raise).containsText("This calls no help: whoever needs it now calls the emergency number.");
            assertThat(raise).not().containsText("A less urgent sign");
            button(raise, "Note it and tell the person").click();
            raise.getByLabel("today").focus();
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Enter");
            assertThat(raise.getByLabel("emergency")).isChecked();
            assertFits(page, "raising a sign");
            assertKeepsNobodyOut(page, "raising a sign");
            assertThat(standIn.sent).isEmpty();
            button(raise, "Note it as “emergency” and tell the person").press("Enter");
            Locator sign = page.locator(".sign");
            assertThat(sign).containsText("emergency");
            assertThat(sign).containsText("last noted Nov 26, 14:30 by carl; times noted: 1");
            assertThat(sign.locator("h2")).isFocused();
            assertThat(page.locator("#said")).hasText("Noted. The person is told at once.");
            assertThat(raise.locator("form")).hasCount(0);
            assertThat(standIn.sentTo(DEV + "/red-flags").toString()).isEqualTo("[{\"tier\":\"emergency\"}]");
            browsers.assertQuiet();
        }
    }

    /** Whatever else was noted since the page was read, a sign is told. */
    @Test
    void shouldRaiseASignThatStandsOnceMore() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/people/dev/care");
            Locator raise = page.locator(".raise");
            raise.getByText("Note it once more, or another sign").click();
            assertThat(raise).containsText("A less urgent sign does not replace the one that stands.");
            raise.getByLabel("this week").check();
            standIn.changeElsewhere(DEV);
            button(raise, "Note it as “this week” and tell the person").click();
            Locator sign = page.locator(".sign");
            assertThat(sign).containsText("times noted: 2");
            assertThat(sign.locator(".tag")).hasText("today");
            browsers.assertQuiet();
        }
    }

    @Test
    void shouldSayWhyASignWasRefused() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/people/dev/care");
            Locator raise = page.locator(".raise");
            raise.locator("summary").click();
            raise.getByLabel("today").check();
            standIn.refuse(
                    DEV + "/red-flags",
                    Rule.FIELD_INVALID,
                    "tier",
                    "must be one of emergency, today, days, tell-provider");
            button(raise, "Note it as “today” and tell the person").click();
            assertThat(page.getByRole(AriaRole.ALERT))
                    .hasText("Something in this form does not fit: choose how urgent it is.");
            assertThat(raise.getByLabel("today")).isChecked();
        }
    }

    @Test
    void shouldRecordClearanceAndTakeItBack() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/people/dev/care");
            Locator clearance = page.locator(".clearance");
            assertThat(clearance).containsText("Clearance missing");
            clearance.getByText("Record a clearance").click();
            fillProfessional(clearance);
            clearance.getByLabel("To be reviewed by").fill("2027-05-01");
            button(clearance, "Record the clearance").click();
            assertThat(clearance).containsText("Ruth Vogel, physiotherapist, Thursday, November 26");
            assertThat(clearance).containsText("Until Saturday, May 1");
            JsonNode sent = standIn.sentTo(DEV).getFirst();
            assertThat(sent.at("/clearance/components").isNull()).isTrue();
            assertThat(sent.at("/clearance/avoid").toString()).isEqualTo("[\"kneeling\"]");
            button(clearance, "Take the clearance back").click();
            assertThat(clearance).containsText("Clearance missing");
            browsers.assertQuiet();
        }
    }

    /** What hurts is changed word by word; a word that the page does not know stays until it is left out. */
    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldChangeWhatToAvoid(int width) {
        ((ObjectNode) Changes.one(standIn.answers, DEV))
                .putArray("aggravatingActivities")
                .add("running")
                .add("golf")
                .add("archery");
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/console/#/people/dev/care");
            Locator hurting = page.locator(".hurting");
            assertThat(hurting.locator("p").first()).hasText("Running · golf · archery");
            hurting.getByText("Change").click();
            assertThat(hurting.getByLabel("Running")).isChecked();
            hurting.getByLabel("Running").uncheck();
            hurting.getByLabel("golf").uncheck();
            hurting.getByLabel("Bending forward").check();
            hurting.getByLabel("Stairs", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            assertFits(page, "what to avoid");
            button(hurting, "Save").click();
            assertThat(hurting.locator("p").first()).hasText("Bending forward · Stairs · archery");
            assertThat(standIn.sentTo(DEV).toString())
                    .isEqualTo("[{\"aggravatingActivities\":[\"flexion\",\"stair-climbing\",\"archery\"]}]");
            browsers.assertQuiet();
        }
    }

    /** Conditions are found by part of their name, with or without accents; what is ticked is saved though it is not sought any more. */
    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldNoteConditionsThatExercisesAreNotFor(int width) {
        ((ObjectNode) Changes.one(standIn.answers, DEV))
                .putArray("aggravatingActivities")
                .add("kneeling-pain");
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/console/#/people/dev/care");
            Locator hurting = page.locator(".hurting");
            assertThat(hurting.locator("p").first()).hasText("Pain on kneeling");
            hurting.getByText("Change").click();
            Locator conditions = hurting.locator(".conditions");
            assertThat(conditions.getByLabel("Glaucoma")).isHidden();
            conditions.locator("summary").click();
            assertThat(conditions.locator("[type=checkbox]")).hasCount(46);
            assertThat(conditions.getByLabel("Numbness around")).hasCount(0);
            assertThat(conditions.getByLabel("Pain on kneeling")).isChecked();
            conditions.getByLabel("Find a condition").fill("pregnáncy");
            assertThat(conditions.locator("[type=checkbox]:visible")).hasCount(4);
            conditions.getByLabel("Late pregnancy").check();
            conditions.getByLabel("Find a condition").fill("glauc");
            conditions.getByLabel("Find a condition").press("Enter");
            conditions.getByLabel("Glaucoma").check();
            assertFits(page, "conditions");
            conditions.getByLabel("Find a condition").fill("nothing of the kind");
            assertThat(conditions.getByRole(AriaRole.STATUS)).hasText("No condition here is called that.");
            assertThat(standIn.sent).isEmpty();
            button(hurting, "Save").click();
            assertThat(hurting.locator("p").first()).hasText("Glaucoma · Late pregnancy · Pain on kneeling");
            assertThat(standIn.sentTo(DEV).toString())
                    .isEqualTo("[{\"aggravatingActivities\":[\"glaucoma\",\"late-pregnancy\",\"kneeling-pain\"]}]");
            browsers.assertQuiet();
        }
    }

    /** What somebody else noted meanwhile is shown first, and is ticked beside what was chosen. */
    @Test
    void shouldShowWhatToAvoidWasChangedMeanwhile() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/people/dev/care");
            Locator hurting = page.locator(".hurting");
            assertThat(hurting).containsText("Nothing is noted.");
            hurting.getByText("Change").click();
            hurting.getByLabel("Yoga").check();
            ((ObjectNode) Changes.one(standIn.answers, DEV))
                    .putArray("aggravatingActivities")
                    .add("kneeling");
            standIn.changeElsewhere(DEV);
            button(hurting, "Save").click();
            assertThat(page.getByRole(AriaRole.ALERT)
                            .filter(new Locator.FilterOptions().setHasText("Somebody was faster")))
                    .isVisible();
            assertThat(standIn.sent).isEmpty();
            assertThat(hurting.locator("p").first()).hasText("Kneeling");
            assertThat(hurting.getByLabel("Yoga")).isChecked();
            button(hurting, "Save").click();
            assertThat(hurting.locator("p").first()).hasText("Kneeling · Yoga");
        }
    }

    @Test
    void shouldSayWhyWhatToAvoidWasRefused() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/people/dev/care");
            Locator hurting = page.locator(".hurting");
            hurting.getByText("Change").click();
            hurting.getByLabel("Yoga").check();
            standIn.refuse(DEV, Rule.FIELD_INVALID, "aggravatingActivities", "size must be between 0 and 50");
            button(hurting, "Save").click();
            assertThat(page.getByRole(AriaRole.ALERT))
                    .hasText(
                            "Something in this form does not fit: there are at most 50, of at most 64 characters each.");
            assertThat(hurting.getByLabel("Yoga")).isChecked();
        }
    }

    @Test
    void shouldShowWhatThePersonReported() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/people/dev/care");
            Locator reported = page.locator(".reported li");
            assertThat(reported.nth(0)).containsText("Yoga · 60 min · Pain 3");
            assertThat(reported.nth(1)).containsText("Safety list");
            assertThat(reported.nth(2)).containsText("Pain 3");
            assertThat(reported.nth(5)).containsText("by carl. Before: Pain 9");
        }
    }

    private static void fillProfessional(Locator form) {
        form.getByLabel("Name of the health professional").fill("Ruth Vogel");
        form.getByLabel("Profession", new Locator.GetByLabelOptions().setExact(true))
                .fill("physiotherapist");
        form.getByLabel("Day", new Locator.GetByLabelOptions().setExact(true)).fill("2026-11-26");
    }
}
