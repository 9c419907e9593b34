package org.rouse.notification.tailoring;

/**
 * A prompt in words.
 *
 * @param why      one sentence on why it came
 * @param variant  the variant of the catalogue it was made from
 * @param language BCP 47 tag of the words
 */
public record Message(String title, String body, String why, String variant, String language) {}
