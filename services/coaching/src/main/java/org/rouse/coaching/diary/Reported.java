package org.rouse.coaching.diary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.NextTime;

/**
 * A stored report, and the advice to show at once.
 *
 * @param tier    that the answers to the safety list call for; absent where they call for none, or it was another report
 * @param texts   keys of the texts to show, in order, from {@code /api/v1/safety-list}
 * @param listDue why the safety list is due now; absent while it is not
 */
record Reported(
        DiaryEntry checkIn,
        @Nullable String tier,
        List<String> texts,
        @Nullable String listDue) {

    private static final String UNATTENDED = "unattended";

    static Reported of(CheckIn checkIn) {
        String due = checkIn.getStanding().getListDue();
        return new Reported(
                DiaryReading.of(checkIn),
                checkIn.hasSafetyList() ? DiaryReading.tier(checkIn.getSafetyList()) : null,
                texts(checkIn),
                due.isEmpty() ? null : due);
    }

    private static List<String> texts(CheckIn checkIn) {
        List<String> texts = new ArrayList<>();
        if (checkIn.hasSafetyList()) {
            texts.add(
                    switch (checkIn.getSafetyList().getTier()) {
                        case RED_FLAG_TIER_EMERGENCY -> "seek-care-emergency";
                        case RED_FLAG_TIER_TODAY -> "seek-care-soon.today";
                        case RED_FLAG_TIER_DAYS -> "seek-care-soon.days";
                        case RED_FLAG_TIER_TELL_PROVIDER -> "tell-provider";
                        case RED_FLAG_TIER_UNSPECIFIED, UNRECOGNIZED -> "nothing";
                    });
        }
        if (checkIn.getReport().getBeginsFlare()) {
            texts.add("flare");
        }
        if (checkIn.getSession().getStopped() || checkIn.getSession().getNextTime() == NextTime.NEXT_TIME_STOP) {
            texts.add("exercise-stop");
        }
        if (checkIn.getRating().getHurt()) {
            texts.add("hurts-advice");
        }
        texts.add(UNATTENDED); // whatever they write, nobody may be there to read it now
        return texts;
    }
}
