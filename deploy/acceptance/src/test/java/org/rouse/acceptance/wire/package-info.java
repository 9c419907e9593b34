/** Requests and answers over HTTP, and a receiver of webhooks. */
@NullMarked
package org.rouse.acceptance.wire;

import org.jspecify.annotations.NullMarked;
