package org.rouse.notification.tailoring;

/**
 * The words of a prompt.
 *
 * @param why      one sentence on why it came
 * @param variant  the catalogue's variant that it was made from
 * @param language language of the words, BCP 47
 */
public record Message(String title, String body, String why, String variant, String language) {}
