/** The two clocks: event time for people, machine time for leases and providers. */
@NullMarked
package org.rouse.notification.clocks;

import org.jspecify.annotations.NullMarked;
