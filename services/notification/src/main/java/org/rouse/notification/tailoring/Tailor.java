package org.rouse.notification.tailoring;

import java.util.List;
import java.util.Locale;

/** Puts a prompt into words. */
public final class Tailor {

    private static final int LONG_MINUTES = 60;

    private final List<Catalogue> catalogues = List.of(new English());

    /** The occasion that a stretch of so many minutes is. */
    public static Situation sitting(int minutes) {
        return minutes >= LONG_MINUTES ? Situation.SITTING_LONG : Situation.SITTING;
    }

    /**
     * @param language BCP 47 tag the person wants; the closest language there is is taken, English failing that
     * @param turn     counts what the person was told before, so that the variants take turns; any number will do
     * @throws IllegalArgumentException when a text needs a fact that is not given
     */
    public Message say(Situation situation, Facts facts, String language, int turn) {
        Catalogue catalogue = closest(language);
        List<Variant> variants = catalogue.of(situation);
        Variant variant = variants.get(Math.floorMod(turn, variants.size()));
        String title = Template.fill(variant.title(), facts);
        return new Message(
                facts.name().isBlank() ? title : facts.name() + ": " + lowerFirst(title),
                Template.fill(variant.body(), facts),
                Template.fill(variant.why(), facts),
                variant.id(),
                catalogue.language());
    }

    private Catalogue closest(String language) {
        String wanted = Locale.forLanguageTag(language).getLanguage();
        return catalogues.stream()
                .filter(catalogue -> catalogue.language().equals(wanted))
                .findFirst()
                .orElseGet(catalogues::getFirst);
    }

    private static String lowerFirst(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
