package org.rouse.notification.actions;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.rouse.notification.NotificationSettings;
import org.rouse.notification.NotificationSettings.Sealing;
import org.rouse.notification.prompts.Answers;
import org.rouse.notification.receipts.ActionLinks;
import org.rouse.notification.receipts.ActionTokens;
import org.rouse.notification.tailoring.Tailor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signing and showing of actions, put together. */
@Configuration(proxyBeanMethods = false)
class ActionConfiguration {

    @Bean
    ActionTokens actionTokens(NotificationSettings settings) {
        return new ActionTokens(keys(settings.sealing()));
    }

    @Bean
    ActionLinks actionLinks(NotificationSettings settings, ActionTokens tokens) {
        return new ActionLinks(settings.publicUrl(), tokens, settings.actions().lifetime());
    }

    @Bean
    ActionPages actionPages(Answers answers, Tailor tailor) {
        return new ActionPages(answers, tailor);
    }

    @Bean
    Pace actionPace(NotificationSettings settings) {
        return new Pace(settings.actions().requestsPerMinute());
    }

    /** The key that seals what is new signs what is new. */
    private static List<byte[]> keys(Sealing sealing) {
        List<String> ids = new ArrayList<>(List.of(sealing.current()));
        sealing.keys().keySet().stream()
                .filter(id -> !id.equals(sealing.current()))
                .forEach(ids::add);
        Map<String, String> keys = sealing.keys();
        return ids.stream()
                .map(id -> keys.getOrDefault(id, ""))
                .filter(key -> !key.isBlank())
                .map(key -> Base64.getDecoder().decode(key.strip()))
                .toList();
    }
}
