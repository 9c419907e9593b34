package org.rouse.notification.tailoring;

/**
 * One way to say it. Variables stand in braces; text put in for them is never read again, so data is never a template.
 *
 * @param id    unique within the language, such as "sitting/2"; stays when the words are mended
 * @param why   the rule in the person's words, one sentence
 */
public record Variant(String id, String title, String body, String why) {}
