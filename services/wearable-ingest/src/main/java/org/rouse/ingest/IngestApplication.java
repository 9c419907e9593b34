package org.rouse.ingest;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The wearable-ingest service. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
public class IngestApplication {

    public static void main(String[] args) {
        builder().run(args);
    }

    /** The application builder of the service; several services may share one class path, so its settings file has a name of its own. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(IngestApplication.class)
                .web(WebApplicationType.REACTIVE)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=wearable-ingest");
    }
}
