/** Reading from and writing to the log: CloudEvents headers, durable writes, dead letters, consumers that lose nothing. */
@NullMarked
package org.rouse.notification.log;

import org.jspecify.annotations.NullMarked;
