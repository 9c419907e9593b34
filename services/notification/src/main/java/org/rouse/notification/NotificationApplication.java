package org.rouse.notification;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The notification service: findings in, prompts to people, receipts out. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationApplication {

    /** Starts the service on its own. */
    public static void main(String[] arguments) {
        builder().run(arguments);
    }

    /** The application builder of the service; its configuration file is {@code notification.yml}. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(NotificationApplication.class)
                .web(WebApplicationType.REACTIVE)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=notification");
    }
}
