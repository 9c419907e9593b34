package org.rouse.notification.channels;

import java.time.Duration;

/**
 * How channels are registered.
 *
 * @param allowance       least time between two tests of channels, or two mails to confirm an address, of one person
 * @param defaultLanguage of people who have named none, BCP 47
 */
public record ChannelSettings(Duration allowance, String defaultLanguage) {}
