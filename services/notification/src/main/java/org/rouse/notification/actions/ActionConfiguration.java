package org.rouse.notification.actions;

import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.links.PublicUrl;
import org.rouse.notification.links.SigningKeys;
import org.rouse.notification.prompts.Answers;
import org.rouse.notification.receipts.ActionLinks;
import org.rouse.notification.receipts.ActionTokens;
import org.rouse.notification.tailoring.Tailor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the signing and the pages of actions. */
@Configuration(proxyBeanMethods = false)
class ActionConfiguration {

    @Bean
    ActionTokens actionTokens(SigningKeys keys) {
        return new ActionTokens(keys.masters());
    }

    @Bean
    ActionLinks actionLinks(ActionSettings settings, PublicUrl publicUrl, ActionTokens tokens) {
        return new ActionLinks(publicUrl.uri(), tokens, settings.lifetime(), settings.readable());
    }

    @Bean
    ActionPages actionPages(Answers answers, ActionLinks links, Tailor tailor, Clocks clocks, ConsoleUrl console) {
        return new ActionPages(answers, links, tailor, clocks, console);
    }

    @Bean
    TokenPace actionPace(ActionSettings settings) {
        return new TokenPace(settings.requestsPerMinute());
    }
}
