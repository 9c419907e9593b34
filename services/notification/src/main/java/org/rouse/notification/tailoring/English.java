package org.rouse.notification.tailoring;

import java.util.List;

/** English texts. Plain words, the person's own numbers, no blame, and no word of health on a lock screen. */
final class English implements Catalogue {

    private static final String SITTING_WHY =
            "You have been sitting for {minutes} minutes, and two minutes of walking every 20 minutes or so tends to ease a sore back.";
    private static final String LONG_WHY =
            "You have been sitting for {hours}, and a sore back does better when sitting is broken up every 20 minutes or so.";
    private static final String AEROBIC_WHY =
            "In the last seven days you did {earned} of the {target} active minutes in your plan.";

    private static final List<Variant> SITTING = List.of(
            new Variant(
                    "sitting/1",
                    "Time to stand up",
                    "{minutes} minutes of sitting so far. Stand up and walk a little, two or three minutes will do.",
                    SITTING_WHY),
            new Variant(
                    "sitting/2",
                    "A short walk?",
                    "You have sat for {minutes} minutes. A stroll to the window and back gives your back a change.",
                    SITTING_WHY),
            new Variant(
                    "sitting/3",
                    "Give your back a change",
                    "After {minutes} minutes in one place, get up, fetch a glass of water and take the long way round.",
                    SITTING_WHY),
            new Variant(
                    "sitting/4",
                    "Two minutes on your feet",
                    "{minutes} minutes sitting. Stand up, loosen your shoulders and walk for two minutes.",
                    SITTING_WHY));

    private static final List<Variant> SITTING_LONG = List.of(
            new Variant(
                    "sitting-long/1",
                    "A good moment to get up",
                    "You have been sitting for {hours}. Stand up and walk around for three minutes.",
                    LONG_WHY),
            new Variant(
                    "sitting-long/2",
                    "Up for a moment?",
                    "{minutes} minutes is a long time in one position. A few minutes of easy walking is enough.",
                    LONG_WHY),
            new Variant(
                    "sitting-long/3",
                    "Stretch your legs",
                    "You have sat for {hours}. Walk a little, then carry on where you left off.",
                    LONG_WHY));

    private static final List<Variant> AEROBIC_BEHIND = List.of(
            new Variant(
                    "aerobic/1",
                    "Room for a walk today?",
                    "{earned} of your {target} active minutes are done. About {daily} minutes of {activity} today keeps you on plan.",
                    AEROBIC_WHY),
            new Variant(
                    "aerobic/2",
                    "Some easy movement today",
                    "{missing} active minutes are left in your plan. About {daily} minutes of {activity} would fit.",
                    AEROBIC_WHY));

    private static final List<Variant> NEUTRAL = List.of(new Variant(
            "neutral/1", "A note from Rouse", "Open it when it suits you.", "You asked Rouse to write to you."));

    @Override
    public String language() {
        return "en";
    }

    @Override
    public List<Variant> of(Situation situation) {
        return switch (situation) {
            case SITTING -> SITTING;
            case SITTING_LONG -> SITTING_LONG;
            case AEROBIC_BEHIND -> AEROBIC_BEHIND;
            case NEUTRAL -> NEUTRAL;
        };
    }
}
