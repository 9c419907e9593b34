package org.rouse.notification.prompts;

import org.rouse.notification.delivery.DeliverySettings;

/**
 * The deployment's rules for prompts.
 *
 * @param defaultLanguage language of people who chose none, BCP 47
 * @param delivery        the delivery settings
 */
public record PromptRules(String defaultLanguage, DeliverySettings delivery) {}
