package org.rouse.notification.prompts;

import org.rouse.notification.delivery.DeliverySettings;

/**
 * What the deployment lays down for prompts.
 *
 * @param defaultLanguage of people who have named none, BCP 47
 * @param delivery        how they go out
 */
public record PromptRules(String defaultLanguage, DeliverySettings delivery) {}
