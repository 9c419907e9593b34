/** What lies on the topics, and how far its readers are. */
@NullMarked
package org.rouse.acceptance.broker;

import org.jspecify.annotations.NullMarked;
