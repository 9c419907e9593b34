package org.rouse.notification.catalogue;

import java.util.List;
import java.util.Map;
import org.rouse.testing.Claims;

/** Words that no text uses, by language. Whole words, any case; in Chinese, which has no spaces between words, anywhere. */
final class NeverSaid {

    /** Technical words that people do not use. */
    static final Map<String, List<String>> JARGON = Map.of(
            "en",
            List.of(
                    "sedentary",
                    "met",
                    "mets",
                    "bout",
                    "bouts",
                    "deficit",
                    "inactive",
                    "inactivity",
                    "adherence",
                    "compliance",
                    "threshold"),
            "de",
            List.of("sedentär", "met", "defizit", "inaktiv", "schwelle", "schwellenwert"),
            "es",
            List.of("sedentario", "sedentaria", "met", "déficit", "inactividad", "umbral"),
            "fr",
            List.of("sédentaire", "sédentarité", "met", "déficit", "inactivité", "seuil"),
            "zh-Hans",
            List.of("久坐", "代谢当量", "缺口", "阈值"));

    /** Words that blame, or command where nothing is urgent. */
    static final Map<String, List<String>> BLAME = Map.of(
            "en",
            List.of(
                    "should",
                    "must",
                    "lazy",
                    "failed",
                    "fail",
                    "only",
                    "yet again",
                    "finally",
                    "bad",
                    "neglect",
                    "shame"),
            "de",
            List.of(
                    "solltest",
                    "musst",
                    "faul",
                    "versäumt",
                    "nur",
                    "schon wieder",
                    "endlich",
                    "leider",
                    "schlecht",
                    "vernachlässigt"),
            "es",
            List.of(
                    "deberías",
                    "tienes que",
                    "vago",
                    "fallaste",
                    "solo",
                    "sólo",
                    "otra vez",
                    "por fin",
                    "mal hecho",
                    "culpa"),
            "fr",
            List.of("devriez", "devez", "paresse", "raté", "seulement", "encore une fois", "enfin", "mauvais", "faute"),
            "zh-Hans",
            List.of("必须", "应当", "偷懒", "懒", "只有", "仅仅", "又", "终于", "失败"));

    /** Medical purposes, which the product does not have. */
    static final Map<String, List<String>> CLAIMS = Claims.BY_LANGUAGE;

    private NeverSaid() {}

    static boolean says(String text, String pattern, String language) {
        return Claims.says(text, pattern, language);
    }

    static List<String> in(Map<String, List<String>> words, String language) {
        List<String> all = words.getOrDefault(language, List.of());
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no words are known that are never said in " + language);
        }
        return all;
    }
}
