package org.rouse.ingest.connect.devices;

import java.time.InstantSource;
import org.rouse.ingest.connect.links.LinkBook;
import org.rouse.ingest.connect.links.LinkLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of pairing together. */
@Configuration(proxyBeanMethods = false)
class DeviceConfiguration {

    @Bean
    DeviceList deviceList(LinkLog log, LinkBook book, DeviceSettings settings, InstantSource clock) {
        return new DeviceList(log, book, settings.syncNotedEvery(), clock);
    }

    @Bean
    PairingDesk pairingDesk(LinkLog log, LinkBook book, DeviceSettings settings, InstantSource clock) {
        return new PairingDesk(log, book, settings, clock);
    }

    @Bean
    Priorities priorities(LinkLog log, LinkBook book, InstantSource clock) {
        return new Priorities(log, book, clock);
    }
}
