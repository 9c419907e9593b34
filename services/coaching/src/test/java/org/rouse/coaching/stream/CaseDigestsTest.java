package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.ExaminationResult;
import org.rouse.contracts.v1.Professional;

/** The daily count of cases through the topology: which people receive it, when, and which cases count. */
class CaseDigestsTest extends AlertsToStaff {

    /** The review is due on 21 November, UTC: Paris has its digest at 07:00 UTC that day. */
    @ParameterizedTest
    @CsvSource({"2026-11-21, 1", "2026-11-22, 0"})
    void shouldCountReviewsThatAreDueInTheDigest(String reviewBy, int reviews) {
        replace("cora");
        rig.command(by("admin")
                .setEditProfile(EditProfile.newBuilder()
                        .setClearance(Examination.newBuilder()
                                .setBy(Professional.newBuilder().setName("Ruth").setProfession("physiotherapist"))
                                .setDate("2026-11-01")
                                .setReviewBy(reviewBy)
                                .setResult(ExaminationResult.EXAMINATION_RESULT_AS_BEFORE)))
                .build());
        rig.decisions();
        at(Duration.ofHours(15).plusSeconds(1)); // the 21st begins in UTC
        at(Duration.ofHours(22));

        assertThat(digests().stream()
                        .mapToInt(one -> one.getDigest().getReviews())
                        .sum())
                .isEqualTo(reviews);
    }

    /** 08:00 in Paris is 07:00 in UTC; 08:00 in Auckland, the organisation's zone, is 19:00 of the day before in UTC. */
    @Test
    void shouldTellACoachOnceADayAtAnHourOfTheirZoneHowManyCasesThereAre() {
        replace("cora");
        flag();
        rig.decisions();
        at(Duration.ofHours(21).plusMinutes(59).plusSeconds(59));
        assertThat(digests()).isEmpty();
        at(Duration.ofHours(22));
        Decision digest = only(digests());
        assertThat(digest.getPersonId()).isEqualTo("cora");
        assertThat(digest.getLocalDate()).isEqualTo("2026-11-21");
        assertThat(digest.getDigest().getLanguage()).isEqualTo("fr");
        assertThat(digest.getDigest().getUrgent()).isEqualTo(1);
        assertThat(digest.getDigest().getPeople()).isEqualTo(1);
        assertThat(digest.getSend().getQuiet()).isTrue();
        at(Duration.ofHours(45).plusMinutes(59));
        assertThat(digests()).isEmpty();

        replace("carl"); // carl's morning is that of Auckland
        at(Duration.ofHours(46));
        assertThat(digests()).isEmpty();
        at(Duration.ofHours(58));
        assertThat(only(digests()).getPersonId()).isEqualTo("carl");

        rig.erase("anna");
        at(Duration.ofHours(100));
        assertThat(digests()).isEmpty();
    }
}
