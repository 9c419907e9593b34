package org.rouse.notification.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What no text says, by language. Whole words, any case; in Chinese, which has no spaces between words, anywhere. */
final class NeverSaid {

    /** Words of the field that people do not use. */
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

    /** To treat, heal, relieve, ease, prevent or prove: medical purposes that this is not for. Patterns that know the inflections. */
    static final Map<String, List<String>> CLAIMS = Map.of(
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

    private NeverSaid() {}

    static boolean says(String text, String pattern, String language) {
        String bounded = language.startsWith("zh") ? pattern : "(?U)\\b(" + pattern + ")\\b";
        return Pattern.compile(bounded)
                .matcher(text.toLowerCase(Locale.forLanguageTag(language)))
                .find();
    }

    static List<String> in(Map<String, List<String>> words, String language) {
        List<String> all = words.getOrDefault(language, List.of());
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no words are known that are never said in " + language);
        }
        return all;
    }
}
