package org.rouse.coaching.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rouse.coaching.people.Editing.NOON;
import static org.rouse.contracts.v1.RedFlagTier.*;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.access.Role;
import org.rouse.contracts.v1.Clearance;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.RaisedBy;
import org.rouse.contracts.v1.RedFlagTier;

/** Raising red flags, and the one way in which they end. NOON is on the 19th in Berlin. */
class RedFlagTest {

    private static final String CLEARANCE =
            "{\"clearance\":{\"by\":{\"name\":\"Ruth Vogel\",\"profession\":\"physiotherapist\"},\"on\":\"%s\"}}";

    private final Editing coach = Editing.as(Role.COACH);
    private final Editing self = Editing.as(Role.SELF);
    private final Person cleared =
            coach.patch(self.put(null, "{\"zone\":\"Europe/Berlin\"}"), CLEARANCE.formatted("2026-11-01"));

    @ParameterizedTest
    @CsvSource({
        "DAYS, EMERGENCY, RED_FLAG_TIER_EMERGENCY",
        "EMERGENCY, DAYS, RED_FLAG_TIER_EMERGENCY",
        "TODAY, DAYS, RED_FLAG_TIER_TODAY",
        "TODAY, TODAY, RED_FLAG_TIER_TODAY",
        "TELL_PROVIDER, DAYS, RED_FLAG_TIER_DAYS",
        "DAYS, TELL_PROVIDER, RED_FLAG_TIER_DAYS"
    })
    void shouldKeepTheHighestTierAndMakeEachRaisingAnEventOfItsOwn(
            Profile.Tier first, Profile.Tier second, RedFlagTier stands) {
        Person once = self.raise(cleared, first);
        Instant later = NOON.plusSeconds(60);

        Person twice = coach.at(later).raise(once, second);

        assertThat(twice.getFlag().getTier()).isEqualTo(stands);
        assertThat(twice.getFlag().getRaisingId())
                .isNotBlank()
                .isNotEqualTo(once.getFlag().getRaisingId());
        assertThat(once.getFlag().getRaisedBy()).isEqualTo(RaisedBy.RAISED_BY_PERSON);
        assertThat(twice.getFlag().getRaisedBy()).isEqualTo(RaisedBy.RAISED_BY_COACH);
        assertThat(twice.getFlag().getRaisedAtMs()).isEqualTo(later.toEpochMilli());
        assertThat(twice.getFlag().getFirstRaisedAtMs()).isEqualTo(NOON.toEpochMilli());
        assertThat(twice.getFlag().getRaisings()).isEqualTo(2);
        assertThat(twice.getRedFlag()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Profile.Tier.class)
    void shouldMakeTheClearanceVoidUnlessTheProviderIsOnlyToBeTold(Profile.Tier tier) {
        Person flagged = self.raise(cleared, tier);

        boolean stays = tier == Profile.Tier.TELL_PROVIDER;
        assertThat(flagged.getClearance() == Clearance.CLEARANCE_GIVEN).isEqualTo(stays);
        assertThat(flagged.hasExamination()).isEqualTo(stays);
        assertThat(flagged.getRedFlag()).isEqualTo(!stays);
    }

    @Test
    void shouldRaiseTodayWhenAProfileNamesAFlagWithoutTier() {
        Person patched = self.patch(cleared, "{\"redFlag\":true}");
        Person put = self.put(cleared, "{\"zone\":\"Europe/Berlin\",\"redFlag\":true}");

        assertThat(patched.getFlag().getTier()).isEqualTo(RED_FLAG_TIER_TODAY);
        assertThat(put.getFlag().getTier()).isEqualTo(RED_FLAG_TIER_TODAY);
        assertThat(put.getClearance()).isEqualTo(Clearance.CLEARANCE_NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"redFlagTier\":\"today\"}                      | RED_FLAG_TIER_TODAY",
                "{\"redFlagTier\":\"tell-provider\"}              | RED_FLAG_TIER_DAYS",
                "{\"redFlag\":true,\"redFlagTier\":\"emergency\"} | RED_FLAG_TIER_EMERGENCY"
            })
    void shouldRaiseAgainWhenAPatchNamesAnotherTierThanStands(String patch, RedFlagTier tier) {
        Person once = self.raise(cleared, Profile.Tier.DAYS);

        Person twice = self.patch(once, patch);

        assertThat(twice.getFlag().getRaisings()).isEqualTo(2);
        assertThat(twice.getFlag().getTier()).isEqualTo(tier);
    }

    @ParameterizedTest
    @EnumSource(Profile.Tier.class)
    void shouldNotRaiseAgainWhenWhatWasReadIsSentBack(Profile.Tier tier) {
        Person once = self.raise(cleared, tier);
        String read = Editing.json(once);
        String named = "\"" + once.getFlag().getRaisingId() + "\"";
        assertThat(read).contains("\"redFlag\":true", named);

        for (Editing caller : List.of(self, coach, Editing.as(Role.ADMIN))) {
            for (String body : List.of(read, read.replaceFirst("\\{", "{\"name\":\"Ada\","), "{\"redFlag\":true}")) {
                assertThat(caller.patch(once, body).getFlag()).isEqualTo(once.getFlag());
            }
            assertThat(caller.put(once, read).getFlag()).isEqualTo(once.getFlag());
        }
        assertThat(coach.raise(once, tier).getFlag().getRaisings()).isEqualTo(2);
    }

    @Test
    void shouldNotRaiseAgainWhenAnotherFieldIsPatched() {
        Person once = self.raise(cleared, Profile.Tier.DAYS);

        assertThat(self.patch(once, "{\"name\":\"Ada\"}").getFlag()).isEqualTo(once.getFlag());
        assertThat(self.put(once, "{\"zone\":\"UTC\"}").getFlag()).isEqualTo(once.getFlag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"redFlag\":false}", "{\"redFlag\":null}", "{\"redFlagTier\":null}"})
    void shouldLetNobodyEndAFlagByAnEdit(String patch) {
        Person flagged = self.raise(cleared, Profile.Tier.TELL_PROVIDER);

        for (Role role : Role.values()) {
            assertThatThrownBy(() -> Editing.as(role).patch(flagged, patch))
                    .hasMessageContaining("is ended by the record of an examination alone");
        }
        assertThatThrownBy(() -> coach.put(flagged, "{\"zone\":\"UTC\",\"redFlag\":false}"))
                .hasMessageContaining("is ended by the record of an examination alone");
    }

    @ParameterizedTest
    @CsvSource({"AS_BEFORE, CLEARANCE_GIVEN", "WITH_LIMITS, CLEARANCE_GIVEN", "NONE, CLEARANCE_NONE"})
    void shouldEndTheFlagByAnExaminationWhichIsANewClearance(Profile.Result result, Clearance clearance) {
        Person flagged = self.raise(cleared, Profile.Tier.EMERGENCY);

        Person ended = coach.examine(flagged, "2026-11-19", result);

        assertThat(ended.hasFlag()).isFalse();
        assertThat(ended.getRedFlag()).isFalse();
        assertThat(ended.getClearance()).isEqualTo(clearance);
        assertThat(ended.getExamination().getDate()).isEqualTo("2026-11-19");
        assertThat(ended.getExamination().getBy().getProfession()).isEqualTo("physiotherapist");
        assertThat(ended.getExamination().getEnteredBy()).isEqualTo("carl");
        assertThat(ended.getExamination().getEndedRaisingId())
                .isEqualTo(flagged.getFlag().getRaisingId());
    }

    @Test
    void shouldTakeAnExaminationFromTheDayOfTheLatestRaisingUntilToday() {
        Person flagged =
                self.at(Instant.parse("2026-11-17T23:30:00Z")).raise(cleared, Profile.Tier.DAYS); // 18th in Berlin

        assertThatThrownBy(() -> coach.examine(flagged, "2026-11-17", Profile.Result.AS_BEFORE))
                .hasMessageContaining("on must not be before the red flag was raised");
        assertThatThrownBy(() -> coach.examine(flagged, "2026-11-20", Profile.Result.AS_BEFORE))
                .hasMessageContaining("on must not be in the future");
        assertThat(coach.examine(flagged, "2026-11-18", Profile.Result.AS_BEFORE)
                        .hasFlag())
                .isFalse();
        assertThat(coach.examine(flagged, "2026-11-19", Profile.Result.AS_BEFORE)
                        .hasFlag())
                .isFalse();
        Person again = coach.raise(flagged, Profile.Tier.DAYS);
        assertThatThrownBy(() -> coach.examine(again, "2026-11-18", Profile.Result.AS_BEFORE))
                .hasMessageContaining("on must not be before the red flag was raised");
    }

    @Test
    void shouldRefuseAnExaminationWhereNoFlagStands() {
        assertThatThrownBy(() -> coach.examine(cleared, "2026-11-19", Profile.Result.AS_BEFORE))
                .hasMessageContaining("redFlag does not stand");
    }

    @Test
    void shouldReviveNoClearanceThatAFlagMadeVoid() {
        Person flagged = self.raise(cleared, Profile.Tier.TODAY);

        assertThatThrownBy(() -> coach.patch(flagged, CLEARANCE.formatted("2026-11-19")))
                .hasMessageContaining("clearance can't be given while a red flag stands");
        Person without = coach.examine(flagged, "2026-11-19", Profile.Result.NONE);
        Editing nextWeek = coach.at(NOON.plusSeconds(7 * 86_400));
        assertThatThrownBy(() -> nextWeek.patch(without, CLEARANCE.formatted("2026-11-18")))
                .hasMessageContaining("clearance.on must not be before a red flag made the clearance void");
        assertThatThrownBy(() -> nextWeek.patch(without, CLEARANCE.formatted("2026-11-19")))
                .hasMessageContaining("clearance.on must be after the examination that gave none");
        assertThat(nextWeek.patch(without, CLEARANCE.formatted("2026-11-20")).getClearance())
                .isEqualTo(Clearance.CLEARANCE_GIVEN);
    }

    @Test
    void shouldRecordAClearanceAgainOnlyWhereItSaysSomethingElse() {
        Person same = coach.at(NOON.plusSeconds(1)).patch(cleared, CLEARANCE.formatted("2026-11-01"));
        Person other = coach.at(NOON.plusSeconds(1)).patch(cleared, CLEARANCE.formatted("2026-11-02"));
        Person back = coach.patch(cleared, "{\"clearance\":null}");

        assertThat(same.getExamination()).isEqualTo(cleared.getExamination());
        assertThat(other.getExamination().getEnteredAtMs())
                .isEqualTo(NOON.plusSeconds(1).toEpochMilli());
        assertThat(back.getClearance()).isEqualTo(Clearance.CLEARANCE_NONE);
        assertThatThrownBy(() -> coach.patch(cleared, CLEARANCE.formatted("2026-11-20")))
                .hasMessageContaining("clearance.on must not be in the future");
    }
}
