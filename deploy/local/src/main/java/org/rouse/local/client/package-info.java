/** Tests of clients that are generated from the descriptions of the interfaces. */
@NullMarked
package org.rouse.local.client;

import org.jspecify.annotations.NullMarked;
