/** A server for Mongo's wire protocol, inside this process, on one file. */
@NullMarked
package org.rouse.local.mongo;

import org.jspecify.annotations.NullMarked;
