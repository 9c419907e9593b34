package org.rouse.coaching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.rouse.http.sealing.Sealing;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people's calendars are read.
 *
 * @param every           time from one reading of an address to the next
 * @param look            how often the service looks for due readings
 * @param unchanged       how long an unchanged calendar may go without a record on the log
 * @param connectTimeout  to open a connection
 * @param timeout         for all of one reading, redirects too
 * @param mostBytes       most bytes of a calendar, as received and unpacked
 * @param ahead           how far ahead a calendar at an address is read
 * @param aheadOfUpload   how far ahead an uploaded calendar is read, which happens once
 * @param allowedNetworks networks in CIDR form that may be called although they are not public, and without TLS
 * @param currentKey      id of the key that seals addresses
 * @param keys            base64 of 32 bytes by id; without one, no calendar is read at an address
 */
public record CalendarSettings(
        @NotNull @DefaultValue("1h") Duration every,
        @NotNull @DefaultValue("1m") Duration look,
        @NotNull @DefaultValue("6h") Duration unchanged,
        @NotNull @DefaultValue("3s") Duration connectTimeout,
        @NotNull @DefaultValue("20s") Duration timeout,

        @Min(1_000) @Max(50_000_000) @DefaultValue("4000000")
        int mostBytes,

        @NotNull @DefaultValue("14d") Duration ahead,
        @NotNull @DefaultValue("60d") Duration aheadOfUpload,
        @NotNull @DefaultValue List<String> allowedNetworks,
        @NotNull @DefaultValue("main") String currentKey,
        @NotNull @DefaultValue Map<String, String> keys) {

    /** @throws IllegalArgumentException where a key is malformed, or the current one is missing */
    public CalendarSettings {
        allowedNetworks = List.copyOf(allowedNetworks);
        keys = Map.copyOf(keys);
        sealing(currentKey, keys);
    }

    /** The sealing of addresses; off where no key is given. */
    public Sealing sealing() {
        return sealing(currentKey, keys);
    }

    private static Sealing sealing(String currentKey, Map<String, String> keys) {
        return Sealing.orOff(currentKey, keys, "rouse.coaching.calendar.current-key", "rouse.coaching.calendar.keys");
    }

    @Override
    public String toString() {
        return "CalendarSettings[" + every + "]"; // keys stay out of logs
    }
}
