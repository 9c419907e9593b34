package org.rouse.notification.tailoring;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the variables of a text, once, from left to right. */
final class Template {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

    private Template() {}

    /** @throws IllegalArgumentException naming a variable for which there is no fact */
    static String fill(String text, Facts facts) {
        return VARIABLE.matcher(text).replaceAll(variable -> Matcher.quoteReplacement(value(variable.group(1), facts)));
    }

    private static String value(String variable, Facts facts) {
        String value = facts.values().get(variable);
        if (value == null) {
            throw new IllegalArgumentException("the text asks for {" + variable + "}, for which there is no fact");
        }
        return value;
    }
}
