package org.rouse.ingest.format.csv;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.rouse.contracts.v1.Posture;

/** The words of files for postures, levels and states. */
final class ValueWords {

    private static final int NOTHING = -1;

    static final Map<String, Posture> POSTURES = Map.ofEntries(
            Map.entry("sitting", Posture.POSTURE_SITTING),
            Map.entry("sit", Posture.POSTURE_SITTING),
            Map.entry("seated", Posture.POSTURE_SITTING),
            Map.entry("reclining", Posture.POSTURE_SITTING),
            Map.entry("lying", Posture.POSTURE_LYING),
            Map.entry("lie", Posture.POSTURE_LYING),
            Map.entry("lying-down", Posture.POSTURE_LYING),
            Map.entry("standing", Posture.POSTURE_STANDING),
            Map.entry("stand", Posture.POSTURE_STANDING),
            Map.entry("upright", Posture.POSTURE_STANDING),
            Map.entry("stepping", Posture.POSTURE_STEPPING),
            Map.entry("walking", Posture.POSTURE_STEPPING),
            Map.entry("walk", Posture.POSTURE_STEPPING),
            Map.entry("cycling", Posture.POSTURE_CYCLING),
            Map.entry("seated-transport", Posture.POSTURE_SEATED_TRANSPORT),
            Map.entry("driving", Posture.POSTURE_SEATED_TRANSPORT));

    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            Map.entry("0", 0),
            Map.entry("1", 1),
            Map.entry("2", 2),
            Map.entry("3", 3),
            Map.entry("sedentary", 0),
            Map.entry("light", 1),
            Map.entry("lightly-active", 1),
            Map.entry("moderate", 2),
            Map.entry("moderately-active", 2),
            Map.entry("fairly-active", 2),
            Map.entry("vigorous", 3),
            Map.entry("very-active", 3));

    /** Stages without hyphens and the name of their kind. Time in bed counts as sleep: a phone alone knows no more about a night. */
    private static final Map<String, Integer> SLEEPING = Map.ofEntries(
            Map.entry("1", 1),
            Map.entry("true", 1),
            Map.entry("yes", 1),
            Map.entry("asleep", 1),
            Map.entry("sleep", 1),
            Map.entry("sleeping", 1),
            Map.entry("restless", 1),
            Map.entry("light", 1),
            Map.entry("core", 1),
            Map.entry("deep", 1),
            Map.entry("rem", 1),
            Map.entry("unspecified", 1),
            Map.entry("inbed", 1),
            Map.entry("0", 0),
            Map.entry("false", 0),
            Map.entry("no", 0),
            Map.entry("awake", 0),
            Map.entry("wake", 0),
            Map.entry("awakeinbed", 0),
            Map.entry("outofbed", 0),
            Map.entry("unknown", NOTHING),
            Map.entry("unmeasurable", NOTHING));

    private static final Pattern KIND =
            Pattern.compile("^(?:hkcategoryvaluesleepanalysis|(?:sleep-?)?stage-?(?:type-?)?)(?=.)|-");
    private static final Pattern ASLEEP = Pattern.compile("^asleep(?=.)|(?<=.)sleep$");

    private static final Map<String, Integer> WORN = Map.ofEntries(
            Map.entry("1", 1),
            Map.entry("true", 1),
            Map.entry("yes", 1),
            Map.entry("worn", 1),
            Map.entry("wear", 1),
            Map.entry("0", 0),
            Map.entry("false", 0),
            Map.entry("no", 0),
            Map.entry("not-worn", 0),
            Map.entry("nonwear", 0),
            Map.entry("non-wear", 0));

    private ValueWords() {}

    /** Turns text into lower case with hyphens between the words. */
    static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }

    /** 0 sedentary to 3 vigorous. */
    static OptionalInt level(String word) {
        return of(LEVELS, word);
    }

    /** 1 asleep, 0 awake, -1 where nothing was measured; stages as the exports of watches and phones write them. */
    static OptionalInt sleeping(String word) {
        String stage = KIND.matcher(word).replaceAll("");
        OptionalInt known = of(SLEEPING, stage);
        return known.isPresent() ? known : of(SLEEPING, ASLEEP.matcher(stage).replaceFirst(""));
    }

    /** 1 worn, 0 not. */
    static OptionalInt worn(String word) {
        return of(WORN, word);
    }

    private static OptionalInt of(Map<String, Integer> words, String word) {
        Integer value = words.get(word);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
