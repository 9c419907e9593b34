package org.rouse.notification.tailoring;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a prompt into words. */
public final class Tailor {

    /** The length that a collapsed banner and a watch show in full. */
    public static final int LONGEST_TITLE = 40;

    /** The length that an opened banner shows in full. */
    public static final int LONGEST_BODY = 180;

    /** The plainest break, for people who walk. */
    public static final String WALKING = "walking";

    /** The plainest break for people whom walking hurts. */
    public static final String STANDING = "standing";

    /** The plainest break for people who do not stand. */
    public static final String SEATED = "seated";

    private static final int HALF_HOUR = 30;
    private static final int HOUR = 60;
    /** Where a day's plan has more components, none is named. */
    private static final int MOST_NAMED = 2;

    private static final LocalTime NOON_NEARS = LocalTime.of(11, 0);
    private static final LocalTime EVENING_NEARS = LocalTime.of(17, 0);

    private final Phrases phrases;

    public Tailor(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * The situation of a stretch of so many minutes at that time of the person's day.
     *
     * @param activity the suggested activity: the text for a person who is not to walk mentions no walk
     */
    public static Situation sitting(int minutes, LocalTime now, String activity) {
        if (activity.equals(SEATED)) {
            return Situation.SEATED_BREAK;
        }
        if (activity.equals(STANDING)) {
            return Situation.SITTING;
        }
        if (minutes >= HOUR) {
            return Situation.SITTING_HOUR;
        }
        if (minutes >= HALF_HOUR) {
            return Situation.SITTING_HALF_HOUR;
        }
        if (now.isBefore(NOON_NEARS)) {
            return Situation.SITTING_MORNING;
        }
        return now.isBefore(EVENING_NEARS) ? Situation.SITTING : Situation.SITTING_LATE;
    }

    /** The situation of a stretch that may or may not still go on. */
    public static Situation sittingLikely(String activity) {
        return activity.equals(SEATED) ? Situation.SEATED_BREAK : Situation.SITTING_LIKELY;
    }

    /** The situation of a break that was put off. */
    public static Situation repeated(String activity) {
        return activity.equals(SEATED) ? Situation.SEATED_BREAK : Situation.AFTER_SNOOZE;
    }

    /**
     * @param language BCP 47 tag the person wants; the closest supported language is used, else English
     * @param turn     counts the person's earlier prompts, so that the variants take turns; may be any number
     * @throws IllegalArgumentException when a text needs a missing fact
     */
    public Message say(Situation situation, TextFacts facts, String language, int turn) {
        String spoken = Languages.closest(language, phrases.languages());
        Map<String, Object> values = values(spoken, situation, facts);
        String variant = situation
                .variant()
                .orElseGet(() -> Integer.toString(1 + Math.floorMod(turn, variants(spoken, situation, values))));
        String id = situation.word() + "." + variant;
        return new Message(
                title(spoken, facts.name(), text(spoken, id + ".title", values)),
                capitalised(text(spoken, id + ".body", values)),
                text(spoken, situation.reason() + ".why", values),
                situation.word() + "/" + variant,
                spoken);
    }

    /** A short text around a prompt, in the closest supported language. */
    public String label(Label label, String language) {
        return text(Languages.closest(language, phrases.languages()), "label." + label.word(), Map.of());
    }

    /** A name that would not fit beside the title is left out. */
    private String title(String language, String name, String title) {
        if (name.isBlank()) {
            return title;
        }
        String named = text(language, "named", Map.of("name", name, "title", title));
        return named.length() <= LONGEST_TITLE ? named : title;
    }

    private int variants(String language, Situation situation, Map<String, Object> values) {
        int count = 0;
        while (phrases.say(language, situation.word() + "." + (count + 1) + ".title", values)
                .isPresent()) {
            count++;
        }
        return count;
    }

    private Map<String, Object> values(String language, Situation situation, TextFacts facts) {
        Map<String, Object> values = new HashMap<>(facts.values());
        for (String span : List.of("sat", "longest")) {
            if (values.get(span) instanceof Integer minutes) {
                values.put(
                        span,
                        text(
                                language,
                                minutes < HOUR ? "span.minutes" : "span.hours",
                                Map.of("hours", minutes / HOUR, "minutes", minutes % HOUR)));
            }
        }
        if (values.get("planned") instanceof List<?> components) {
            List<String> named = components.stream()
                    .map(component -> named(language, "component.", String.valueOf(component), "any"))
                    .distinct()
                    .toList();
            values.put(
                    "planned",
                    named.size() > MOST_NAMED
                            ? text(language, "component.any", Map.of())
                            : String.join(text(language, "component.and", Map.of()), named));
        }
        if (situation.variables().contains("tip")) {
            values.put("tip", named(language, "tip.", facts.activity(), SEATED));
        }
        if (situation.variables().contains("activity")) {
            values.put("activity", named(language, "activity.", facts.activity(), "any"));
        }
        if (situation.variables().contains("emergency")) {
            values.put("emergency", emergency(language, facts.country()));
        }
        return values;
    }

    /** The text of an activity; for one that this catalogue does not know, that of an activity which suits everybody. */
    private String named(String language, String family, String activity, String otherwise) {
        return phrases.say(language, family + activity, Map.of())
                .orElseGet(() -> text(language, family + otherwise, Map.of()));
    }

    /** The number to dial, in words that fit after "call" and also stand alone. */
    private String emergency(String language, String country) {
        List<String> numbers = EmergencyNumbers.in(country);
        return switch (numbers.size()) {
            case 0 -> text(language, "emergency.unknown", Map.of());
            case 1 -> numbers.getFirst();
            default ->
                text(language, "emergency.either", Map.of("first", numbers.getFirst(), "second", numbers.getLast()));
        };
    }

    private String text(String language, String key, Map<String, Object> values) {
        return phrases.say(language, key, values)
                .orElseThrow(() -> new IllegalArgumentException("there is no text " + key + " in " + language));
    }

    /** An activity may begin a sentence. */
    private static String capitalised(String sentence) {
        int first = sentence.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(first))
                .append(sentence, Character.charCount(first), sentence.length())
                .toString();
    }
}
