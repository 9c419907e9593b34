package org.rouse.notification.channels;

import java.time.Duration;

/**
 * Settings of the registration of channels.
 *
 * @param allowance       least time between two tests of channels, or two mails to confirm an address, of one person
 * @param defaultLanguage language of people who chose none, BCP 47
 */
public record ChannelSettings(Duration allowance, String defaultLanguage) {}
