package org.rouse.notification;

import org.rouse.notification.actions.ActionSettings;
import org.rouse.notification.actions.ConsoleUrl;
import org.rouse.notification.channels.ChannelSettings;
import org.rouse.notification.delivery.email.EmailSettings;
import org.rouse.notification.links.PublicUrl;
import org.rouse.notification.links.SealingSettings;
import org.rouse.notification.prompts.PromptRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands each package its own part of the settings, so that none has to know them all. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    ActionSettings actionSettings(NotificationSettings settings) {
        return settings.actions();
    }

    @Bean
    ChannelSettings channelSettings(NotificationSettings settings) {
        return new ChannelSettings(settings.channelAllowance(), settings.defaultLanguage());
    }

    @Bean
    EmailSettings emailSettings(NotificationSettings settings) {
        return settings.email();
    }

    @Bean
    PublicUrl publicUrl(NotificationSettings settings) {
        return new PublicUrl(settings.publicUrl());
    }

    @Bean
    ConsoleUrl consoleUrl(NotificationSettings settings) {
        return new ConsoleUrl(settings.consoleUrl());
    }

    @Bean
    SealingSettings sealingSettings(NotificationSettings settings) {
        return settings.sealing();
    }

    @Bean
    PromptRules promptRules(NotificationSettings settings) {
        return new PromptRules(settings.defaultLanguage(), settings.delivery());
    }
}
