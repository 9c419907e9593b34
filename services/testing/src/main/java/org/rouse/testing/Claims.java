package org.rouse.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The claims that no text for people may make, by language: to treat, heal, relieve, ease, prevent or prove, which are medical purposes.
 */
public final class Claims {

    /** Patterns that cover the inflections, by BCP 47 tag. */
    public static final Map<String, List<String>> BY_LANGUAGE = Map.of(
            "en",
            List.of(
                    "treat\\w*",
                    "untreat\\w*",
                    "heal(s|ed|ing|er|ers)?",
                    "cur(e|es|ed|ing|able)",
                    "reliev\\w*",
                    "relief",
                    "eas(e|es|ed|ing)",
                    "alleviat\\w*",
                    "sooth\\w*",
                    "prevent\\w*",
                    "prov(e|es|ed|en|ing)",
                    "proof",
                    "does better",
                    "remed(y|ies)"),
            "de",
            List.of(
                    "behand(el|l)\\w*",
                    "heil(e|en|t|te|ten|end|ung|ungen|sam|bar)?",
                    "geheilt",
                    "verheil\\w*",
                    "kurier\\w*",
                    "linder\\w*",
                    "gelindert",
                    "erleichter\\w*",
                    "entlast\\w*",
                    "bessert",
                    "vorbeug\\w*",
                    "vorgebeugt",
                    "beugt",
                    "verhinder\\w*",
                    "verhüte\\w*",
                    "bewies\\w*",
                    "beweis\\w*",
                    "nachgewiesen\\w*",
                    "besser, wenn"),
            "es",
            List.of(
                    "trat(a|an|ar|as|o|ado|ada|ados|adas|amiento|amientos|ando)",
                    "cur(a|an|ar|as|o|ado|ada|ados|adas|ación|ativo|ando)",
                    "san(a|an|ar|ado|ando)",
                    "alivi\\w*",
                    "calm(a|an|ar|ante|antes)",
                    "previen\\w*",
                    "preven\\w*",
                    "evit(a|an|ar) (el|la|los|las) (dolor|dolores|lesiones)",
                    "demuestra\\w*",
                    "demostr\\w*",
                    "comprobad\\w*",
                    "probad[oa]s?",
                    "remedi\\w*",
                    "va mejor"),
            "fr",
            List.of(
                    "trait(e|es|er|ent|ée?s?|ement|ements)",
                    "soign\\w*",
                    "guéri\\w*",
                    "cur(e|es|atif|ative)",
                    "soulag\\w*",
                    "apais\\w*",
                    "atténu\\w*",
                    "prévien\\w*",
                    "prévenir",
                    "préven\\w*",
                    "empêch\\w*",
                    "prouv\\w*",
                    "preuves?",
                    "remèdes?",
                    "porte mieux"),
            "zh-Hans",
            List.of(
                    "(?<!物理)治疗",
                    "治愈",
                    "治好",
                    "根治",
                    "医治",
                    "疗效",
                    "缓解",
                    "舒缓",
                    "减轻",
                    "消除",
                    "止痛",
                    "预防",
                    "防止",
                    "避免疼痛",
                    "证明",
                    "证实",
                    "好受"));

    private Claims() {}

    /** The patterns that match the text. */
    public static List<String> in(String text, String language) {
        List<String> patterns = BY_LANGUAGE.getOrDefault(language, List.of());
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("no claims are known in " + language);
        }
        return patterns.stream()
                .filter(pattern -> says(text, pattern, language))
                .toList();
    }

    /** Whether the text matches the pattern, at word boundaries where the language has such. */
    public static boolean says(String text, String pattern, String language) {
        String bounded = language.startsWith("zh") ? pattern : "(?U)\\b(" + pattern + ")\\b";
        return Pattern.compile(bounded)
                .matcher(text.toLowerCase(Locale.forLanguageTag(language)))
                .find();
    }
}
