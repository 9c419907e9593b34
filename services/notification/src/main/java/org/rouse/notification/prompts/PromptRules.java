package org.rouse.notification.prompts;

import org.rouse.notification.delivery.DeliverySettings;
import org.rouse.notification.people.GateLimits;

/**
 * What the deployment lays down for prompts.
 *
 * @param defaultLanguage of people who have named none, BCP 47
 * @param breakEvery      minutes of sitting after which the plan of people who have no length of their own has a break
 * @param study           a trial of their effect, if one runs
 * @param limits          for people whose coach set nothing else
 * @param delivery        how they go out
 */
public record PromptRules(
        String defaultLanguage, int breakEvery, StudyMode study, GateLimits limits, DeliverySettings delivery) {}
