package org.rouse.ingest.connect.devices;

import java.time.InstantSource;
import org.rouse.ingest.connect.links.ConnectionIndex;
import org.rouse.ingest.connect.links.LinkLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the pairing of devices. */
@Configuration(proxyBeanMethods = false)
class DeviceConfiguration {

    @Bean
    DeviceList deviceList(LinkLog log, ConnectionIndex index, DeviceSettings settings, InstantSource clock) {
        return new DeviceList(log, index, settings.syncNotedEvery(), clock);
    }

    @Bean
    PairingService pairingDesk(LinkLog log, ConnectionIndex index, DeviceSettings settings, InstantSource clock) {
        return new PairingService(log, index, settings, clock);
    }

    @Bean
    Priorities priorities(LinkLog log, ConnectionIndex index, InstantSource clock) {
        return new Priorities(log, index, clock);
    }
}
