/** What all of the HTTP interface shares: who may see whom, and how refusals look. */
@NullMarked
package org.rouse.notification.http;

import org.jspecify.annotations.NullMarked;
